//! A member's public page, with a drawn logo for organisations.

use super::apply::Attempt;
use super::deeds::{allowed, version};
use crate::accounts::Session;
use crate::applications::{AppState, CommandError};
use crate::badge::path_data;
use crate::pdf::{Fonts, Lettering, PathStep};
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

/// Sails, a wave, the sun above the sea, and a buoy, 32 units wide and high.
const SIGNS: [&str; 4] = [
    "M4 28L15 3L15 28ZM18 28L18 9L29 28Z",
    "M1 13C7 3 13 21 19 12S28 6 31 12L31 21C25 13 20 27 13 19S5 15 1 22Z",
    "M6 20A10 10 0 0 1 26 20ZM1 23L31 23L31 27L1 27Z",
    "M16 2L26 18L6 18ZM3 21L29 21L25 29L7 29Z",
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
                bytes: logo(role.organisation, colour, state.fonts.clone()).into_bytes(),
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

/// A sign by the name's length, with the name's first words.
fn logo(name: &str, colour: &str, fonts: Fonts) -> String {
    let sign = SIGNS.get(name.len() % SIGNS.len()).copied().unwrap_or_default();
    let words: Vec<&str> = name.split_whitespace().take(2).collect();
    let text = Lettering::new("en", fonts).line(&words.join(" "), 20.0, true, 260.0);
    let steps: Vec<PathStep> = text.steps.into_iter().map(|step| step.moved(42.0, 23.0)).collect();
    let (letters, width) = (path_data(&steps), text.width.ceil() + 42.0);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} 32\"><path fill=\"{colour}\" d=\"{sign}\"/>\
         <path fill=\"{colour}\" d=\"{letters}\"/></svg>"
    )
}
