//! The mail that a change owes, put into the outbox by the transaction that changes.

use super::limits::{self, Limit};
use super::rows::LinkRow;
use super::secrets::digest;
use super::{Case, Desk, DeskError, sign, view};
use crate::clock::Moment;
use crate::mail::{Owed, owe};
use crate::storage::Tx;
use app::locale::Locale;
use app::mail::{self, About, Handed, Letter, Resume, Submitted};
use app::text::Texts;
use app::words::say;
use data_encoding::HEXLOWER;
use domain::application::{Contribution, agreements, key};
use domain::foundation::Foundation;
use domain::joining::{Agreement, Part};
use domain::quote::quote;

/// The most letters that one address gets in an hour.
const MOST_LETTERS: i64 = 100;

/// Whom and what letters of an application are about.
struct Desktop<'a> {
    t: Texts,
    foundation: &'a Foundation,
    about: About<'a>,
    organisation: String,
}

fn desktop<'a>(desk: &'a Desk, case: &'a Case<'_>) -> Result<Desktop<'a>, DeskError> {
    let application = &case.opened.application;
    let foundation = &desk.loaded.catalogue.shelf(&application.foundation)?.foundation;
    Ok(Desktop {
        t: Texts::new(Locale::from_tag(&application.language).unwrap_or_default()),
        foundation,
        about: About {
            foundation: &foundation.name,
            tier: &case.tier.title,
            reference: &application.reference,
            applicant: case.answers().get(key::YOUR_NAME),
        },
        organisation: case.answers().get(key::ORGANISATION_NAME).trim().to_owned(),
    })
}

impl Desk {
    /// The whole address of a page of an application.
    pub(super) fn address(&self, secret: &str, page: &str) -> String {
        let page = if page.is_empty() {
            String::new()
        } else {
            format!("/{page}")
        };
        format!("{}/apply/{secret}{page}", self.origin)
    }
}

/// To the applicant, if there is an address: nothing is owed to who gave none.
async fn to_applicant(
    tx: &mut Tx,
    desk: &Desk,
    case: &Case<'_>,
    kind: &'static str,
    letter: &Letter,
) -> Result<bool, DeskError> {
    let steps = case.all_steps();
    let field = steps
        .iter()
        .flat_map(|step| &step.fields)
        .find(|field| field.key == key::YOUR_EMAIL);
    let address = field.and_then(|field| field.read(case.answers().get(&field.key)).ok().flatten());
    if let Some(address) = &address {
        send(tx, desk, case, kind, address, letter).await?;
    }
    Ok(address.is_some())
}

async fn send(
    tx: &mut Tx,
    desk: &Desk,
    case: &Case<'_>,
    kind: &'static str,
    to: &str,
    letter: &Letter,
) -> Result<(), DeskError> {
    let desktop = desktop(desk, case)?;
    let limit = Limit {
        what: "mail to",
        who: &HEXLOWER.encode(&digest(&to.to_lowercase())),
        most: MOST_LETTERS,
    };
    limits::count(tx, desk, limit).await?;
    let owed = Owed {
        application: Some(&case.opened.application.reference),
        kind,
        to,
        from_name: desktop.foundation.name.say(&case.opened.application.language),
        reply_to: &desktop.foundation.contact.email,
        letter,
    };
    owe(tx, desk, owed).await
}

/// The applicant's own link. Tells whether there was an address to send it to.
pub(super) async fn resume(
    tx: &mut Tx,
    desk: &Desk,
    case: &Case<'_>,
    secret: &str,
    page: &str,
    until: Moment,
) -> Result<bool, DeskError> {
    let desktop = desktop(desk, case)?;
    let resume = Resume {
        about: desktop.about,
        link: &desk.address(secret, page),
        until: until.day(),
    };
    to_applicant(tx, desk, case, "resume", &mail::resume(desktop.t, &resume)).await
}

#[expect(clippy::too_many_arguments, reason = "what a letter names")]
pub(super) async fn handed_over(
    tx: &mut Tx,
    desk: &Desk,
    case: &Case<'_>,
    part: Part,
    name: &str,
    email: &str,
    message: &str,
    secret: &str,
) -> Result<(), DeskError> {
    let desktop = desktop(desk, case)?;
    let link = desk.address(secret, "");
    let until = desk.clock.now().plus_days(super::link::PART_DAYS);
    let handed = Handed {
        message: Some(message),
        link: &link,
        until: until.day(),
        ..handed(&desktop, case, part, name)
    };
    send(
        tx,
        desk,
        case,
        "handed over",
        email,
        &mail::handed_over(desktop.t, &handed),
    )
    .await
}

fn handed<'a>(desktop: &'a Desktop<'_>, case: &'a Case<'_>, part: Part, name: &'a str) -> Handed<'a> {
    Handed {
        name,
        applicant: desktop.about.applicant,
        organisation: &desktop.organisation,
        foundation: desktop.about.foundation,
        tier: desktop.about.tier,
        part,
        message: None,
        link: "",
        until: case.today,
    }
}

pub(super) async fn reminder(
    tx: &mut Tx,
    desk: &Desk,
    case: &Case<'_>,
    link: &LinkRow,
    secret: &str,
) -> Result<(), DeskError> {
    let desktop = desktop(desk, case)?;
    let address = desk.address(secret, "");
    let name = link.name.as_deref().unwrap_or_default();
    let until = desk.clock.now().plus_days(super::link::PART_DAYS);
    let handed = Handed {
        link: &address,
        until: until.day(),
        ..handed(&desktop, case, super::link::part_of(&link.part), name)
    };
    let letter = mail::reminder(desktop.t, &handed, Moment(link.created_at).day());
    send(
        tx,
        desk,
        case,
        "reminder",
        link.email.as_deref().unwrap_or_default(),
        &letter,
    )
    .await
}

pub(super) async fn recalled(tx: &mut Tx, desk: &Desk, case: &Case<'_>, link: &LinkRow) -> Result<(), DeskError> {
    let desktop = desktop(desk, case)?;
    let name = link.name.as_deref().unwrap_or_default();
    let letter = mail::recalled(
        desktop.t,
        &handed(&desktop, case, super::link::part_of(&link.part), name),
    );
    send(
        tx,
        desk,
        case,
        "recalled",
        link.email.as_deref().unwrap_or_default(),
        &letter,
    )
    .await
}

/// A copy for who signed by a link.
pub(super) async fn signed(tx: &mut Tx, desk: &Desk, case: &Case<'_>, secret: &str) -> Result<(), DeskError> {
    let (desktop, subject, link) = (desktop(desk, case)?, case.subject(), &case.opened.link);
    let rows = sign::signatures(tx, &case.opened.application.reference).await?;
    let own = |agreement: &Agreement| {
        let mut rows = rows
            .iter()
            .filter(|row| row.void_at.is_none() && row.agreement == agreement.id);
        // While their link is there nobody else signs.
        rows.any(|row| row.at >= link.created_at)
    };
    let documents: Vec<(String, String)> = agreements(&subject)
        .filter(|agreement| own(agreement))
        .map(|agreement| {
            let address = desk.address(secret, &format!("documents/{}.pdf", agreement.id));
            (say(desktop.t, &agreement.title).to_owned(), address)
        })
        .collect();
    let handed = Handed {
        until: Moment(link.expires_at).day(),
        ..handed(
            &desktop,
            case,
            case.opened.part(),
            link.name.as_deref().unwrap_or_default(),
        )
    };
    let letter = mail::signed(desktop.t, &handed, &documents);
    send(
        tx,
        desk,
        case,
        "signed",
        link.email.as_deref().unwrap_or_default(),
        &letter,
    )
    .await
}

pub(super) async fn declined(tx: &mut Tx, desk: &Desk, case: &Case<'_>) -> Result<(), DeskError> {
    let desktop = desktop(desk, case)?;
    let name = case.opened.link.name.as_deref().unwrap_or_default();
    let letter = mail::declined(desktop.t, &desktop.about, name, case.opened.part());
    to_applicant(tx, desk, case, "declined", &letter).await.map(drop)
}

pub(super) async fn part_done(tx: &mut Tx, desk: &Desk, case: &Case<'_>) -> Result<(), DeskError> {
    let desktop = desktop(desk, case)?;
    let name = case.opened.link.name.as_deref().unwrap_or_default();
    let letter = mail::part_done(desktop.t, &desktop.about, name, case.opened.part());
    to_applicant(tx, desk, case, "part done", &letter).await.map(drop)
}

pub(super) async fn submitted(tx: &mut Tx, desk: &Desk, case: &Case<'_>, secret: &str) -> Result<(), DeskError> {
    let desktop = desktop(desk, case)?;
    let facts = case.answers().facts(case.programme, case.tier, case.today);
    let contribution = Contribution::of(&quote(case.programme, case.tier, &facts), case.answers());
    let stages = view::stages(case, &contribution);
    let by = view::decided_by(desk.clock.now(), &stages);
    let pairs: Vec<_> = stages.iter().map(|stage| (stage.reviewer, stage.days)).collect();
    let submitted = Submitted {
        about: desktop.about,
        stages: &pairs,
        by,
        contact: &desktop.foundation.contact.email,
        link: &desk.address(secret, ""),
    };
    to_applicant(tx, desk, case, "submitted", &mail::submitted(desktop.t, &submitted))
        .await
        .map(drop)
}

pub(super) async fn withdrawn(tx: &mut Tx, desk: &Desk, case: &Case<'_>) -> Result<(), DeskError> {
    let desktop = desktop(desk, case)?;
    let letter = mail::withdrawn(desktop.t, &desktop.about);
    to_applicant(tx, desk, case, "withdrawn", &letter).await.map(drop)
}

pub(super) async fn asked(tx: &mut Tx, desk: &Desk, case: &Case<'_>, question: &str) -> Result<(), DeskError> {
    let desktop = desktop(desk, case)?;
    let letter = mail::asked(desktop.t, &desktop.about, question);
    to_applicant(tx, desk, case, "asked", &letter).await.map(drop)
}

pub(super) async fn answered(tx: &mut Tx, desk: &Desk, case: &Case<'_>) -> Result<(), DeskError> {
    let desktop = desktop(desk, case)?;
    let letter = mail::answered(desktop.t, &desktop.about);
    to_applicant(tx, desk, case, "answered", &letter).await.map(drop)
}
