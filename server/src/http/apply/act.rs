//! What each button does, and where to go next.

use super::body::Sent;
use crate::applications::{
    Case, Confirmation, Desk, DeskError, Form, HandedOver, Mailed, RefusedFile, Saved, Signed, State, Submitted,
    answer, confirm, decline, done, hand_over, keep_for_later, mail_link, recall, remind, renew, save, save_with_files,
    sign, submit, take_version, withdraw,
};
use app::api::segment;
use domain::application::{Step, StepKind, key, missing, next_page, part_handed_over};

/// Where the form was sent from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Way<'a> {
    pub secret: &'a str,
    pub page: &'a str,
    /// Whether to go back to "check your answers" afterwards.
    pub back: bool,
}

impl Way<'_> {
    /// The URL of a page, with parameters for its message.
    fn to(self, page: &str, told: &[&str]) -> String {
        let mut address = format!("/apply/{}", self.secret);
        if !page.is_empty() {
            address.push('/');
            address.push_str(page);
        }
        let back = (self.back && !page.is_empty() && page != "check").then_some("back");
        let told: Vec<&str> = told.iter().copied().chain(back).collect();
        if !told.is_empty() {
            address.push('?');
            address.push_str(&told.join("&"));
        }
        address
    }
}

/// Does what the form says, and returns where to go.
pub(super) async fn act(desk: &Desk, way: Way<'_>, sent: Sent) -> Result<String, DeskError> {
    let Way { secret, page, .. } = way;
    // Only valid page names, because it becomes part of the URL to redirect to.
    if !is_name(page) {
        return Err(DeskError::NotThisPart);
    }
    let start = || way.to("", &[]);
    Ok(match page {
        "check" => match submit(desk, secret).await? {
            Submitted::Yes => start(),
            Submitted::Incomplete | Submitted::NotEligible | Submitted::VersionChanged => way.to("check", &["check"]),
            Submitted::Full => way.to("check", &["full"]),
        },
        "mail" => {
            let mailed = mail_link(desk, secret).await?;
            way.to(
                "",
                &[match mailed {
                    Mailed::Now => "done=mailed",
                    Mailed::Later => "done=mail-later",
                    Mailed::No | Mailed::NoAddress => "done=not-mailed",
                }],
            )
        }
        "confirm" => match confirm(desk, secret, sent.other("code")).await? {
            Confirmation::Confirmed => way.to("confirm", &[]),
            Confirmation::Expired => way.to("confirm", &["check"]),
        },
        "recall" => {
            recall(desk, secret, sent.other("link")).await?;
            way.to("", &["done=recalled"])
        }
        "remind" => {
            let reminded = remind(desk, secret, sent.other("link")).await?;
            way.to(
                "",
                &[match reminded {
                    HandedOver::Waiting => "done=waiting",
                    HandedOver::Sent | HandedOver::Incomplete => "done=reminded",
                }],
            )
        }
        "version" => {
            take_version(desk, secret, sent.other("version")).await?;
            way.to("check", &[])
        }
        "withdraw" => {
            let done = withdraw(desk, secret, sent.other("reference")).await?;
            if done { start() } else { way.to("", &["check"]) }
        }
        "answer" => {
            let done = answer(desk, secret, sent.other("request")).await?;
            if done { start() } else { way.to("check", &["check"]) }
        }
        "done" => {
            let done = done(desk, secret).await?;
            if done { way.to("", &["done=done"]) } else { start() }
        }
        "wrong-person" => {
            decline(desk, secret).await?;
            way.to("", &["done=wrong-person"])
        }
        "renew" => {
            let step = Some(sent.other("step")).filter(|step| is_name(step));
            renew(desk, secret, step.unwrap_or_default()).await?;
            way.to("", &["done=renewed"])
        }
        _ => match part_handed_over(page) {
            Some(part) => match hand_over(desk, secret, part, &sent.form).await? {
                HandedOver::Sent => way.to("", &["done=sent"]),
                HandedOver::Waiting => way.to("", &["done=waiting"]),
                HandedOver::Incomplete => way.to(page, &["check"]),
            },
            None => step(desk, way, sent).await?,
        },
    })
}

/// Whether a page could have this name.
fn is_name(page: &str) -> bool {
    page.bytes()
        .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}

/// Saves a step's answers, and continues.
async fn step(desk: &Desk, way: Way<'_>, mut sent: Sent) -> Result<String, DeskError> {
    let agreement = way.page.strip_prefix("agreement-").map(str::to_owned);
    if let Some(agreement) = &agreement {
        // Browsers don't send unticked checkboxes.
        let consent = key::sign(agreement, "consent");
        if !sent.form.answers.iter().any(|(key, _)| *key == consent) {
            sent.form.answers.push((consent, String::new()));
        }
    }
    let hash = sent.other("hash").to_owned();
    let (act, form) = (sent.act.clone(), sent.form.clone());
    let saved = if sent.files.is_empty() {
        save(desk, way.secret, &sent.form)
            .await
            .map(|(saved, case)| (saved, case, Vec::new()))
    } else {
        save_with_files(desk, way.secret, sent.form, sent.files).await
    };
    let (saved, case, refused) = match saved {
        Ok(saved) => saved,
        Err(DeskError::RanOut) => {
            // What was typed is kept for the new link.
            keep_for_later(desk, way.secret, &form).await?;
            return Ok(way.to(way.page, &[]));
        }
        Err(error) => return Err(error),
    };
    if let Some(agreement) = agreement.filter(|_| act == "sign") {
        if !saved.conflicts.is_empty() {
            // Don't sign with answers that someone else has changed since.
            return Ok(way.to(way.page, &["check"]));
        }
        return Ok(match sign(desk, way.secret, &agreement, &hash).await? {
            Signed::Yes => after_signing(desk, way, &case).await,
            Signed::Incomplete => way.to(way.page, &["check"]),
            Signed::TextChanged => way.to(way.page, &["check", "done=changed"]),
        });
    }
    let steps = case.steps();
    more_people(desk, way, &act, &case, &steps, &form).await?;
    Ok(next(way, &act, &saved, &case, &steps, &refused))
}

/// Where to go after signing: the next agreement, or a thank-you page for a colleague who has signed everything.
async fn after_signing(desk: &Desk, way: Way<'_>, case: &Case<'_>) -> String {
    let works = crate::applications::works(desk, way.secret).await;
    if !works {
        return way.to("", &["done=done"]);
    }
    let steps = case.steps();
    following(way, &steps)
}

/// "Add another person": the page asks for one more.
async fn more_people(
    desk: &Desk,
    way: Way<'_>,
    act: &str,
    case: &Case<'_>,
    steps: &[Step],
    form: &Form,
) -> Result<(), DeskError> {
    let step = steps.iter().find(|step| step.id == way.page);
    let Some(StepKind::Role { role, asked, most, .. }) = step.map(|step| &step.kind) else {
        return Ok(());
    };
    if act != "more" || asked >= most {
        return Ok(());
    }
    let form = Form {
        revision: case.opened.application.revision,
        page: form.page.clone(),
        answers: vec![(key::people(role), (asked + 1).to_string())],
    };
    save(desk, way.secret, &form).await.map(drop)
}

/// Where to go after a step was saved.
fn next(way: Way<'_>, act: &str, saved: &Saved, case: &Case<'_>, steps: &[Step], refused: &[RefusedFile]) -> String {
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
    let here = steps.iter().find(|step| step.id == way.page);
    let incomplete = here.is_some_and(|step| !missing(step, case.answers()).is_empty());
    match act {
        _ if !refused.is_empty() || !saved.conflicts.is_empty() => {
            told.insert(0, "check");
            way.to(way.page, &told)
        }
        "later" => way.to("", &[]),
        // If reviewers asked a question, show what has changed.
        _ if !incomplete && case.opened.application.state() == State::Asked => way.to("", &[]),
        "more" if here.is_some() => way.to(way.page, &[]),
        _ if incomplete => way.to(way.page, &["check"]),
        _ => {
            let next = next_page(steps, case.answers(), way.page, way.back);
            way.to(next.unwrap_or_default(), &[])
        }
    }
}

/// The next step, or the overview after the last one.
fn following(way: Way<'_>, steps: &[Step]) -> String {
    let asked: Vec<&Step> = steps.iter().filter(|step| step.is_asked()).collect();
    let place = asked.iter().position(|step| step.id == way.page);
    let next = place.and_then(|place| asked.get(place + 1));
    if way.back {
        return way.to("check", &[]);
    }
    way.to(next.map_or("", |step| step.id.as_str()), &[])
}
