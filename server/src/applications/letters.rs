//! The emails that a change causes. They're added to the outbox in the same transaction.

use super::ids::{ConfirmationCode, LinkSecret};
use super::link::{fresh_link, lasting};
use super::mailing::{Applicant, MailOutcome, to_applicant, to_colleague};
use super::rows::LinkRow;
use super::{AppState, CommandError, LinkedApplication, sign};
use crate::clock::Timestamp;
use crate::storage::Tx;
use app::locale::Locale;
use app::mail::{self, About, Asked, Handed, Letter, Resume, Signing, Submitted};
use app::text::Texts;
use app::words::{Words, headline, say};
use domain::application::{agreements, key};
use domain::foundation::Foundation;
use domain::joining::{Agreement, Part};
use domain::quote::QuoteOutcome;

/// What an application's emails are about.
pub(crate) struct EmailContext<'a> {
    pub t: Texts,
    pub foundation: &'a Foundation,
    pub about: About<'a>,
    organisation: String,
    /// The titles of the agreements, and the price.
    signing: (String, String),
}

/// What an application's emails are about. Until the applicant's address is confirmed, that's nothing that anyone typed.
///
/// # Errors
/// If the foundation isn't on the site any more.
pub(crate) fn email_context<'a>(
    state: &'a AppState,
    linked: &'a LinkedApplication<'_>,
) -> Result<EmailContext<'a>, CommandError> {
    let application = &linked.opened.application;
    let (t, foundation) = email_language(state, linked)?;
    // Until an address is confirmed, emails contain nothing that anyone typed.
    let typed = |key: &str| match Applicant::of(linked) {
        Some(Applicant::Confirmed(_)) => linked.answers().get(key),
        Some(Applicant::Unconfirmed(_)) | None => "",
    };
    Ok(EmailContext {
        signing: signing(t, linked),
        t,
        foundation,
        about: About {
            foundation: &foundation.name,
            tier: &linked.tier.title,
            reference: application.reference.as_str(),
            applicant: typed(key::YOUR_NAME),
        },
        organisation: typed(key::ORGANISATION_NAME).trim().to_owned(),
    })
}

/// The language of an application's emails, and the foundation that they're from.
///
/// # Errors
/// If the foundation isn't on the site any more.
pub(crate) fn email_language<'a>(
    state: &'a AppState,
    linked: &LinkedApplication<'_>,
) -> Result<(Texts, &'a Foundation), CommandError> {
    let application = &linked.opened.application;
    let foundation = &state.loaded.catalogue.shelf(&application.foundation)?.foundation;
    let t = Texts::new(Locale::offered_by(&foundation.languages, &application.language));
    Ok((t, foundation))
}

/// The titles of the agreements to sign, and the price. Empty until it's known.
fn signing(t: Texts, linked: &LinkedApplication<'_>) -> (String, String) {
    let subject = linked.subject();
    let titles: Vec<&str> = agreements(&subject).map(|agreement| say(t, &agreement.title)).collect();
    let quote = linked.quote(linked.today);
    let price = match quote.outcome {
        QuoteOutcome::NeedsFacts | QuoteOutcome::NotOffered | QuoteOutcome::NotEligible => String::new(),
        _ => headline(Words::new(t, linked.programme), &quote),
    };
    (titles.join(", "), price)
}

impl AppState {
    /// The full URL of a page of an application.
    pub(crate) fn address(&self, secret: &LinkSecret, page: &str) -> String {
        let page = if page.is_empty() {
            String::new()
        } else {
            format!("/{page}")
        };
        format!("{}/apply/{}{page}", self.origin, secret.expose())
    }
}

/// The applicant's own link.
pub(super) async fn resume(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    secret: &LinkSecret,
    page: &str,
    until: Timestamp,
) -> Result<MailOutcome, CommandError> {
    let email_context = email_context(state, linked)?;
    let resume = Resume {
        about: email_context.about,
        link: &state.address(secret, page),
        until: until.day(),
    };
    to_applicant(tx, state, linked, "resume", &mail::resume(email_context.t, &resume)).await
}

/// The applicant's own link, with a code that confirms the address it's emailed to. It contains nothing that anyone typed.
pub(super) fn confirm(
    state: &AppState,
    linked: &LinkedApplication<'_>,
    secret: &LinkSecret,
    code: &ConfirmationCode,
    until: Timestamp,
) -> Result<Letter, CommandError> {
    let email_context = email_context(state, linked)?;
    let link = state.address(secret, &format!("confirm?code={}", code.expose()));
    let resume = Resume {
        about: About {
            applicant: "",
            ..email_context.about
        },
        link: &link,
        until: until.day(),
    };
    Ok(mail::confirm(email_context.t, &resume))
}

#[expect(clippy::too_many_arguments, reason = "everything the email mentions")]
pub(super) async fn handed_over(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    part: Part,
    name: &str,
    email: &str,
    message: &str,
    secret: &LinkSecret,
) -> Result<(), CommandError> {
    let email_context = email_context(state, linked)?;
    let link = state.address(secret, "");
    let until = state.clock.now().plus_days(super::link::PART_DAYS);
    let handed = Handed {
        message: Some(message),
        link: &link,
        until: until.day(),
        ..handed(&email_context, linked, part, name)
    };
    let letter = mail::handed_over(email_context.t, &handed);
    to_colleague(tx, state, linked, "handed over", email, &letter)
        .await?
        .or_too_often()
}

fn handed<'a>(
    email_context: &'a EmailContext<'_>,
    linked: &'a LinkedApplication<'_>,
    part: Part,
    name: &'a str,
) -> Handed<'a> {
    Handed {
        name,
        applicant: email_context.about.applicant,
        organisation: &email_context.organisation,
        foundation: email_context.about.foundation,
        tier: email_context.about.tier,
        part,
        message: None,
        link: "",
        until: linked.today,
        signing: (part == Part::Signature).then_some(Signing {
            agreements: &email_context.signing.0,
            price: &email_context.signing.1,
        }),
    }
}

pub(super) async fn reminder(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    link: &LinkRow,
    secret: &LinkSecret,
) -> Result<(), CommandError> {
    let email_context = email_context(state, linked)?;
    let address = state.address(secret, "");
    let name = link.name.as_deref().unwrap_or_default();
    let until = state.clock.now().plus_days(super::link::PART_DAYS);
    let handed = Handed {
        link: &address,
        until: until.day(),
        ..handed(&email_context, linked, link.part.0, name)
    };
    let letter = mail::reminder(email_context.t, &handed, Timestamp(link.created_at).day());
    let to = link.email.as_deref().unwrap_or_default();
    to_colleague(tx, state, linked, "reminder", to, &letter)
        .await?
        .or_too_often()
}

/// To a colleague whose link was revoked. If the link was never sent, no email is needed.
pub(super) async fn recalled(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    link: &LinkRow,
) -> Result<(), CommandError> {
    if link.sent_at.is_none() {
        return Ok(());
    }
    let email_context = email_context(state, linked)?;
    let name = link.name.as_deref().unwrap_or_default();
    let letter = mail::recalled(email_context.t, &handed(&email_context, linked, link.part.0, name));
    // Skip the email if the colleague has already received too many.
    let to = link.email.as_deref().unwrap_or_default();
    to_colleague(tx, state, linked, "recalled", to, &letter).await.map(drop)
}

/// Sends a copy to someone who signed by link.
pub(super) async fn signed(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    secret: &LinkSecret,
) -> Result<(), CommandError> {
    let (email_context, subject, link) = (email_context(state, linked)?, linked.subject(), &linked.opened.link);
    let rows = sign::signatures(tx, &linked.opened.application.reference).await?;
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
            let address = state.address(secret, &format!("documents/{}.pdf", agreement.id));
            (say(email_context.t, &agreement.title).to_owned(), address)
        })
        .collect();
    let handed = Handed {
        until: Timestamp(link.expires_at).day(),
        ..handed(
            &email_context,
            linked,
            linked.opened.part(),
            link.name.as_deref().unwrap_or_default(),
        )
    };
    let letter = mail::signed(email_context.t, &handed, &documents);
    // People can sign even if their copy can't be sent.
    let to = link.email.as_deref().unwrap_or_default();
    to_colleague(tx, state, linked, "signed", to, &letter).await.map(drop)
}

/// The colleague's name as typed, if the applicant's address is confirmed.
fn colleague(email_context: &EmailContext<'_>, linked: &LinkedApplication<'_>) -> String {
    match (Applicant::of(linked), &linked.opened.link.name) {
        (Some(Applicant::Confirmed(_)), Some(name)) => name.clone(),
        _ => email_context.t.mail_a_colleague().into_owned(),
    }
}

pub(super) async fn declined(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
) -> Result<(), CommandError> {
    let email_context = email_context(state, linked)?;
    let letter = mail::declined(
        email_context.t,
        &email_context.about,
        &colleague(&email_context, linked),
        linked.opened.part(),
    );
    to_applicant(tx, state, linked, "declined", &letter).await.map(drop)
}

pub(super) async fn part_done(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
) -> Result<(), CommandError> {
    let email_context = email_context(state, linked)?;
    let letter = mail::part_done(
        email_context.t,
        &email_context.about,
        &colleague(&email_context, linked),
        linked.opened.part(),
    );
    to_applicant(tx, state, linked, "part done", &letter).await.map(drop)
}

/// The application was submitted.
///
/// # Errors
/// If the database fails.
pub(crate) async fn submitted(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    secret: &LinkSecret,
) -> Result<(), CommandError> {
    let (secret, _) = lasting(tx, state, linked, secret).await?;
    let email_context = email_context(state, linked)?;
    let stages = linked.stages(&linked.quote(linked.today));
    let by = linked.decided_by(state.clock.now().day());
    let submitted = Submitted {
        about: email_context.about,
        stages: &stages,
        officer: linked.programme.officer.as_ref(),
        by,
        contact: &email_context.foundation.contact.email,
        link: &state.address(&secret, ""),
    };
    to_applicant(
        tx,
        state,
        linked,
        "submitted",
        &mail::submitted(email_context.t, &submitted),
    )
    .await
    .map(drop)
}

pub(super) async fn withdrawn(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
) -> Result<(), CommandError> {
    let email_context = email_context(state, linked)?;
    let letter = mail::withdrawn(email_context.t, &email_context.about);
    to_applicant(tx, state, linked, "withdrawn", &letter).await.map(drop)
}

pub(super) async fn asked(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    question: &str,
) -> Result<(), CommandError> {
    let secret = fresh_link(tx, state, linked).await?;
    let link = state.address(&secret, "");
    let email_context = email_context(state, linked)?;
    let asked = Asked {
        about: email_context.about,
        question,
        link: &link,
    };
    let letter = mail::asked(email_context.t, &asked);
    to_applicant(tx, state, linked, "asked", &letter).await.map(drop)
}

pub(super) async fn answered(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
) -> Result<(), CommandError> {
    let email_context = email_context(state, linked)?;
    let letter = mail::answered(email_context.t, &email_context.about);
    to_applicant(tx, state, linked, "answered", &letter).await.map(drop)
}
