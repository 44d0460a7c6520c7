//! A member's public page, with a drawn logo for organisations.

use super::apply::Attempt;
use super::deeds::{allowed, version};
use crate::accounts::Session;
use crate::applications::{AppState, CommandError};
use crate::profiles::{SentLogo, change_profile, upload_logo};
use app::api::{ProfileAction, ProfileCommand};
use domain::member::{LogoVariant, ProfileLink, ProfileUrl};
use domain::text::Text;

const VERSION: &str = "SELECT version FROM profile WHERE membership = $1";
/// Colours of logos, for light and dark backgrounds.
const COLOURS: [(&str, &str); 5] = [
    ("#0b5d8c", "#7cc4ea"),
    ("#7a2e1d", "#f0a58f"),
    ("#2f6b3a", "#94d3a0"),
    ("#5b3a8c", "#c3a9ec"),
    ("#8a5a00", "#f0c36a"),
];

/// Writes and publishes a page, and puts the member into the directory.
pub(super) async fn introduce(
    state: &AppState,
    session: &Session,
    attempt: &Attempt,
    membership: &str,
) -> Result<(), CommandError> {
    let role = attempt.role;
    let (url, description) = (format!("https://{}", role.host()), describe(attempt));
    let command = |action, version| ProfileCommand {
        action,
        version,
        description: Text::new("en", description.clone()),
        links: vec![ProfileUrl {
            link: ProfileLink::Website,
            url: url.clone(),
        }],
    };
    let save = command(ProfileAction::Save, version(state, VERSION, membership).await?);
    allowed(change_profile(state, session, membership, &save).await)?;
    if !role.organisation.is_empty() {
        let (light, dark) = COLOURS
            .get(role.organisation.len() % COLOURS.len())
            .copied()
            .unwrap_or_default();
        for (variant, colour) in [(LogoVariant::Light, light), (LogoVariant::Dark, dark)] {
            let sent = SentLogo {
                variant,
                version: version(state, VERSION, membership).await?,
                name: "logo.svg".to_owned(),
                bytes: logo(role.organisation, colour).into_bytes(),
            };
            allowed(upload_logo(state, session, membership, sent).await)?;
        }
    }
    for action in [ProfileAction::Publish, ProfileAction::List] {
        let command = ProfileCommand {
            description: Text::default(),
            links: Vec::new(),
            ..command(action, version(state, VERSION, membership).await?)
        };
        allowed(change_profile(state, session, membership, &command).await)?;
    }
    Ok(())
}

fn describe(attempt: &Attempt) -> String {
    if attempt.role.organisation.is_empty() {
        "I've been around since the first release, and I look after a few packages.".to_owned()
    } else {
        format!(
            "{} is an invented organisation. It runs open infrastructure by the sea, and shares what it learns.",
            attempt.role.organisation
        )
    }
}

/// Waves, as many as the name has words, with the widths of the words.
fn logo(name: &str, colour: &str) -> String {
    let mut bars = String::new();
    let mut left = 0;
    for (at, word) in name.split_whitespace().take(4).enumerate() {
        let width = 8 * word.chars().count().clamp(2, 9);
        let (top, height) = (at % 2 * 8, 24);
        let bar = format!(
            "<rect x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\" rx=\"10\" fill=\"{colour}\"/>"
        );
        bars.push_str(&bar);
        left += width + 6;
    }
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {left} 32\">{bars}</svg>")
}
