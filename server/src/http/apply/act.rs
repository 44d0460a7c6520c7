//! What each button does, and where to go next.

use super::body::Sent;
use crate::applications::{
    AppState, CommandError, Confirmation, ConfirmationCode, Form, HandedOver, LinkId, LinkSecret, LinkedApplication,
    MailOutcome, QuestionId, RefusedFile, Renewed, Replied, Saved, Signed, State, Submitted, confirm, decline, done,
    hand_over, keep_for_later, mail_link, recall, remind, renew, save, save_with_files, sign, take_version,
    unprintable,
};
use crate::card::{StartedCheckout, begin_checkout};
use crate::invoices::{DetailsAdded, add_own_details};
use crate::reviews::{answer, submit, withdraw};
use app::api::segment;
use domain::application::{Step, StepKind, agreements, key, missing, next_page, part_handed_over};

/// Where the form was sent from.
#[derive(Clone, Copy, Debug)]
pub(super) struct FormAddress<'a> {
    pub secret: &'a str,
    pub page: &'a str,
    /// Whether to go back to "check your answers" afterwards.
    pub back: bool,
}

impl FormAddress<'_> {
    /// The URL of a page, with parameters for its message.
    fn to(self, page: &str, told: &[&str]) -> String {
        // Encoded, because it can be anything.
        let mut url = format!("/apply/{}", segment(self.secret));
        if !page.is_empty() {
            url.push('/');
            url.push_str(page);
        }
        let back = (self.back && !page.is_empty() && page != "check").then_some("back");
        let told: Vec<&str> = told.iter().copied().chain(back).collect();
        if !told.is_empty() {
            url.push('?');
            url.push_str(&told.join("&"));
        }
        url
    }
}

/// Does what the form says, and returns where to go.
pub(super) async fn act(state: &AppState, address: FormAddress<'_>, sent: Sent) -> Result<String, CommandError> {
    let page = address.page;
    // Only valid page names, because it becomes part of the URL to redirect to.
    if !is_name(page) {
        return Err(CommandError::NotThisPart);
    }
    let start = || address.to("", &[]);
    let renewed = || address.to("", &["done=renewed"]);
    let secret = match LinkSecret::parse(address.secret) {
        Some(secret) => secret,
        // The same responses as for a secret that no link has.
        None if page == "renew" => return Ok(renewed()),
        None => return Err(CommandError::NoSuchLink),
    };
    let secret = &secret;
    Ok(match page {
        "check" => match submit(state, secret).await? {
            Submitted::Yes => start(),
            Submitted::Incomplete | Submitted::NotEligible | Submitted::VersionChanged => {
                address.to("check", &["check"])
            }
            Submitted::Full => address.to("check", &["full"]),
        },
        "mail" => {
            let mailed = mail_link(state, secret).await?;
            address.to(
                "",
                &[match mailed {
                    MailOutcome::Now => "done=mailed",
                    MailOutcome::Later => "done=mail-later",
                    MailOutcome::No | MailOutcome::NoAddress => "done=not-mailed",
                }],
            )
        }
        "confirm" => match confirm(state, secret, ConfirmationCode::parse(sent.other("code")).as_ref()).await? {
            Confirmation::Confirmed => address.to("confirm", &[]),
            Confirmation::Expired => address.to("confirm", &["check"]),
        },
        "recall" => {
            recall(state, secret, link_of(&sent).as_ref()).await?;
            address.to("", &["done=recalled"])
        }
        "remind" => {
            let reminded = remind(state, secret, link_of(&sent).as_ref()).await?;
            address.to(
                "",
                &[match reminded {
                    HandedOver::Waiting => "done=waiting",
                    HandedOver::Sent | HandedOver::Incomplete => "done=reminded",
                }],
            )
        }
        "version" => {
            take_version(state, secret, sent.other("version")).await?;
            address.to("check", &[])
        }
        "pay" => {
            let label = sent.other("invoice");
            match begin_checkout(state, secret, label).await? {
                // A page of ours leads there, because forms may only lead to this site.
                StartedCheckout::Open(_) => address.to(&format!("card/{}", segment(label)), &[]),
                StartedCheckout::Unavailable => address.to("", &["done=card-unavailable"]),
            }
        }
        "withdraw" => {
            let done = withdraw(state, secret, sent.other("reference")).await?;
            if done { start() } else { address.to("", &["check"]) }
        }
        "answer" => {
            let question = QuestionId::parse(sent.other("request"));
            match answer(state, secret, question.as_ref(), sent.other("reply")).await? {
                Replied::Yes(_) => start(),
                Replied::Incomplete => address.to("check", &["check"]),
                Replied::Empty => {
                    let unanswered = question.map(|question| format!("unanswered={question}"));
                    address.to("", &[unanswered.unwrap_or_default().as_str()])
                }
            }
        }
        "details" => match add_own_details(state, secret, &sent.form.answers).await? {
            DetailsAdded::Yes => start(),
            DetailsAdded::Wrong(_) => address.to("", &["done=details-wrong"]),
        },
        "done" => {
            let done = done(state, secret).await?;
            if done { address.to("", &["done=done"]) } else { start() }
        }
        "wrong-person" => {
            decline(state, secret).await?;
            address.to("", &["done=wrong-person"])
        }
        "renew" => {
            let step = Some(sent.other("step")).filter(|step| is_name(step));
            match renew(state, secret, step.unwrap_or_default()).await? {
                Renewed::Mailed => renewed(),
                Renewed::SignIn => "/sign-in".to_owned(),
            }
        }
        _ => match part_handed_over(page) {
            Some(part) => match hand_over(state, secret, part, &sent.form).await? {
                HandedOver::Sent => address.to("", &["done=sent"]),
                HandedOver::Waiting => address.to("", &["done=waiting"]),
                HandedOver::Incomplete => address.to(page, &["check"]),
            },
            None => step(state, secret, address, sent).await?,
        },
    })
}

fn link_of(sent: &Sent) -> Option<LinkId> {
    LinkId::parse(sent.other("link"))
}

/// Whether a page could have this name.
fn is_name(page: &str) -> bool {
    page.bytes()
        .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}

/// Saves a step's answers, and continues.
async fn step(
    state: &AppState,
    secret: &LinkSecret,
    address: FormAddress<'_>,
    mut sent: Sent,
) -> Result<String, CommandError> {
    let agreement = address.page.strip_prefix("agreement-").map(str::to_owned);
    if let Some(agreement) = &agreement {
        // Browsers don't send unticked checkboxes.
        let consent = key::sign(agreement, "consent");
        if !sent.form.answers.iter().any(|(key, _)| *key == consent) {
            sent.form.answers.push((consent, String::new()));
        }
    }
    let hash = sent.other("hash").to_owned();
    let warned = sent.other("unprintable").to_owned();
    let (act, form) = (sent.act.clone(), sent.form.clone());
    let saved = if sent.files.is_empty() {
        save(state, secret, &sent.form)
            .await
            .map(|(saved, linked)| (saved, linked, Vec::new()))
    } else {
        save_with_files(state, secret, sent.form, sent.files).await
    };
    let (saved, linked, refused) = match saved {
        Ok(saved) => saved,
        Err(CommandError::LinkExpired) => {
            // What was typed is kept for the new link.
            keep_for_later(state, secret, &form).await?;
            return Ok(address.to(address.page, &[]));
        }
        Err(error) => return Err(error),
    };
    if let Some(agreement) = agreement.filter(|_| act == "sign") {
        if !saved.conflicts.is_empty() {
            // Don't sign with answers that someone else has changed since.
            return Ok(address.to(address.page, &["check"]));
        }
        if !is_warned(state, &linked, &agreement, &warned).await? {
            return Ok(address.to(address.page, &["check"]));
        }
        return Ok(match sign(state, secret, &agreement, &hash).await? {
            Signed::Yes => after_signing(state, secret, address, &linked).await,
            Signed::Incomplete => address.to(address.page, &["check"]),
            Signed::TextChanged => address.to(address.page, &["check", "done=changed"]),
        });
    }
    let steps = linked.steps();
    more_people(state, secret, address, &act, &linked, &steps, &form).await?;
    Ok(next(address, &act, &saved, &linked, &steps, &refused))
}

/// Whether the page with the form named every character that the agreement's PDF can't show. The signatory's title is only
/// known now.
async fn is_warned(
    state: &AppState,
    linked: &LinkedApplication<'_>,
    agreement: &str,
    warned: &str,
) -> Result<bool, CommandError> {
    let subject = linked.subject();
    let Some(agreement) = agreements(&subject).find(|known| known.id == agreement) else {
        return Ok(true);
    };
    let missing = unprintable(state, linked, agreement).await?;
    Ok(missing.into_iter().all(|character| warned.contains(character)))
}

/// Where to go after signing: the next agreement, or a thank-you page for a colleague who has signed everything.
async fn after_signing(
    state: &AppState,
    secret: &LinkSecret,
    address: FormAddress<'_>,
    linked: &LinkedApplication<'_>,
) -> String {
    let works = crate::applications::works(state, secret).await;
    if !works {
        return address.to("", &["done=done"]);
    }
    let steps = linked.steps();
    following(address, &steps)
}

/// "Add another person": the page asks for one more.
async fn more_people(
    state: &AppState,
    secret: &LinkSecret,
    address: FormAddress<'_>,
    act: &str,
    linked: &LinkedApplication<'_>,
    steps: &[Step],
    form: &Form,
) -> Result<(), CommandError> {
    let step = steps.iter().find(|step| step.id == address.page);
    let Some(StepKind::Role { role, asked, most, .. }) = step.map(|step| &step.kind) else {
        return Ok(());
    };
    if act != "more" || asked >= most {
        return Ok(());
    }
    let form = Form {
        revision: linked.opened.application.revision,
        page: form.page.clone(),
        answers: vec![(key::people(role), (asked + 1).to_string())],
    };
    save(state, secret, &form).await.map(drop)
}

/// Where to go after a step was saved.
fn next(
    address: FormAddress<'_>,
    act: &str,
    saved: &Saved,
    linked: &LinkedApplication<'_>,
    steps: &[Step],
    refused: &[RefusedFile],
) -> String {
    let refused: Vec<String> = refused
        .iter()
        .map(|file| {
            format!(
                "refused={}~{}~{}",
                segment(&file.key),
                file.why.code(),
                segment(&file.name)
            )
        })
        .collect();
    let mut told: Vec<&str> = refused.iter().map(String::as_str).collect();
    let here = steps.iter().find(|step| step.id == address.page);
    let incomplete = here.is_some_and(|step| !missing(step, linked.answers()).is_empty());
    match act {
        _ if !refused.is_empty() || !saved.conflicts.is_empty() => {
            told.insert(0, "check");
            address.to(address.page, &told)
        }
        "later" => address.to("", &[]),
        // If reviewers asked a question, show what has changed.
        _ if !incomplete && linked.opened.application.state() == State::Asked => address.to("", &[]),
        "more" if here.is_some() => address.to(address.page, &[]),
        _ if incomplete => address.to(address.page, &["check"]),
        _ => {
            let next = next_page(steps, linked.answers(), address.page, address.back);
            address.to(next.unwrap_or_default(), &[])
        }
    }
}

/// The next step, or the overview after the last one.
fn following(address: FormAddress<'_>, steps: &[Step]) -> String {
    let asked: Vec<&Step> = steps.iter().filter(|step| step.is_asked()).collect();
    let place = asked.iter().position(|step| step.id == address.page);
    let next = place.and_then(|place| asked.get(place + 1));
    if address.back {
        return address.to("check", &[]);
    }
    address.to(next.map_or("", |step| step.id.as_str()), &[])
}
