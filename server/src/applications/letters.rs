//! The emails that a change causes. They're added to the outbox in the same transaction.

use super::mailing::{Applicant, Mailed, to_applicant, to_colleague};
use super::rows::LinkRow;
use super::{Case, Desk, DeskError, sign, view};
use crate::clock::Moment;
use crate::storage::Tx;
use app::locale::Locale;
use app::mail::{self, About, Handed, Letter, Resume, Signing, Submitted};
use app::text::Texts;
use app::words::{Words, headline, say};
use domain::application::{Contribution, agreements, key};
use domain::foundation::Foundation;
use domain::joining::{Agreement, Part};
use domain::quote::{QuoteOutcome, quote};

/// What an application's emails are about.
struct Desktop<'a> {
    t: Texts,
    foundation: &'a Foundation,
    about: About<'a>,
    organisation: String,
    /// The titles of the agreements, and the price.
    signing: (String, String),
}

fn desktop<'a>(desk: &'a Desk, case: &'a Case<'_>) -> Result<Desktop<'a>, DeskError> {
    let application = &case.opened.application;
    let foundation = &desk.loaded.catalogue.shelf(&application.foundation)?.foundation;
    // Until an address is confirmed, emails contain nothing that anyone typed.
    let typed = |key: &str| match Applicant::of(case) {
        Some(Applicant::Confirmed(_)) => case.answers().get(key),
        Some(Applicant::Unconfirmed(_)) | None => "",
    };
    let t = Texts::new(Locale::from_tag(&application.language).unwrap_or_default());
    Ok(Desktop {
        signing: signing(t, case),
        t,
        foundation,
        about: About {
            foundation: &foundation.name,
            tier: &case.tier.title,
            reference: &application.reference,
            applicant: typed(key::YOUR_NAME),
        },
        organisation: typed(key::ORGANISATION_NAME).trim().to_owned(),
    })
}

/// The titles of the agreements to sign, and the price. Empty until it's known.
fn signing(t: Texts, case: &Case<'_>) -> (String, String) {
    let subject = case.subject();
    let titles: Vec<&str> = agreements(&subject).map(|agreement| say(t, &agreement.title)).collect();
    let facts = case.answers().facts(case.programme, case.tier, case.today);
    let quote = quote(case.programme, case.tier, &facts);
    let price = match quote.outcome {
        QuoteOutcome::NeedsFacts | QuoteOutcome::NotOffered | QuoteOutcome::NotEligible => String::new(),
        _ => headline(Words::new(t, case.programme), &quote),
    };
    (titles.join(", "), price)
}

impl Desk {
    /// The full URL of a page of an application.
    pub(super) fn address(&self, secret: &str, page: &str) -> String {
        let page = if page.is_empty() {
            String::new()
        } else {
            format!("/{page}")
        };
        format!("{}/apply/{secret}{page}", self.origin)
    }
}

/// The applicant's own link.
pub(super) async fn resume(
    tx: &mut Tx,
    desk: &Desk,
    case: &Case<'_>,
    secret: &str,
    page: &str,
    until: Moment,
) -> Result<Mailed, DeskError> {
    let desktop = desktop(desk, case)?;
    let resume = Resume {
        about: desktop.about,
        link: &desk.address(secret, page),
        until: until.day(),
    };
    to_applicant(tx, desk, case, "resume", &mail::resume(desktop.t, &resume)).await
}

/// The applicant's own link, with a code that confirms the address it's emailed to. It contains nothing that anyone typed.
pub(super) fn confirm(
    desk: &Desk,
    case: &Case<'_>,
    secret: &str,
    code: &str,
    until: Moment,
) -> Result<Letter, DeskError> {
    let desktop = desktop(desk, case)?;
    let link = desk.address(secret, &format!("confirm?code={code}"));
    let resume = Resume {
        about: About {
            applicant: "",
            ..desktop.about
        },
        link: &link,
        until: until.day(),
    };
    Ok(mail::confirm(desktop.t, &resume))
}

#[expect(clippy::too_many_arguments, reason = "everything the email mentions")]
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
    let letter = mail::handed_over(desktop.t, &handed);
    to_colleague(tx, desk, case, "handed over", email, &letter)
        .await?
        .or_too_often()
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
        signing: (part == Part::Signature).then_some(Signing {
            agreements: &desktop.signing.0,
            price: &desktop.signing.1,
        }),
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
        ..handed(&desktop, case, link.part.0, name)
    };
    let letter = mail::reminder(desktop.t, &handed, Moment(link.created_at).day());
    let to = link.email.as_deref().unwrap_or_default();
    to_colleague(tx, desk, case, "reminder", to, &letter)
        .await?
        .or_too_often()
}

/// To a colleague whose link was revoked. If the link was never sent, no email is needed.
pub(super) async fn recalled(tx: &mut Tx, desk: &Desk, case: &Case<'_>, link: &LinkRow) -> Result<(), DeskError> {
    if link.sent_at.is_none() {
        return Ok(());
    }
    let desktop = desktop(desk, case)?;
    let name = link.name.as_deref().unwrap_or_default();
    let letter = mail::recalled(desktop.t, &handed(&desktop, case, link.part.0, name));
    // Skip the email if the colleague has already received too many.
    let to = link.email.as_deref().unwrap_or_default();
    to_colleague(tx, desk, case, "recalled", to, &letter).await.map(drop)
}

/// Sends a copy to someone who signed by link.
pub(super) async fn signed(tx: &mut Tx, desk: &Desk, case: &Case<'_>, secret: &str) -> Result<(), DeskError> {
    let (desktop, subject, link) = (desktop(desk, case)?, case.subject(), &case.opened.link);
    let rows = sign::signatures(tx, &case.opened.application.reference).await?;
    let own = |agreement: &Agreement| {
        let mut rows = rows
            .iter()
            .filter(|row| row.void_at.is_none() && row.agreement == agreement.id);
        // Only one person can sign with this link.
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
    // People can sign even if their copy can't be sent.
    let to = link.email.as_deref().unwrap_or_default();
    to_colleague(tx, desk, case, "signed", to, &letter).await.map(drop)
}

/// The colleague's name as typed, if the applicant's address is confirmed.
fn colleague(desktop: &Desktop<'_>, case: &Case<'_>) -> String {
    match (Applicant::of(case), &case.opened.link.name) {
        (Some(Applicant::Confirmed(_)), Some(name)) => name.clone(),
        _ => desktop.t.mail_a_colleague().into_owned(),
    }
}

pub(super) async fn declined(tx: &mut Tx, desk: &Desk, case: &Case<'_>) -> Result<(), DeskError> {
    let desktop = desktop(desk, case)?;
    let letter = mail::declined(
        desktop.t,
        &desktop.about,
        &colleague(&desktop, case),
        case.opened.part(),
    );
    to_applicant(tx, desk, case, "declined", &letter).await.map(drop)
}

pub(super) async fn part_done(tx: &mut Tx, desk: &Desk, case: &Case<'_>) -> Result<(), DeskError> {
    let desktop = desktop(desk, case)?;
    let letter = mail::part_done(
        desktop.t,
        &desktop.about,
        &colleague(&desktop, case),
        case.opened.part(),
    );
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
