//! An application as its links show it.

use super::case::Case;
use super::link::{self, part_of};
use super::rows::{LinkRow, State};
use super::{Desk, DeskError, save, sign};
use crate::agreements::is_ready;
use crate::clock::Moment;
use crate::link_columns;
use crate::storage::Tx;
use app::api::{
    AgreementBrief, AgreementText, ApplicationAnswer, ApplicationState, Difference, FileBrief, FoundationBrief,
    LinkBrief, LinkState, NewerVersion, RequestBrief, SignatureBrief, Stage,
};
use app::locale::Locale;
use app::text::Texts;
use app::words::{Side, Statement, Words, change};
use domain::application::{Contribution, StepKind, agreements, is_shown, key};
use domain::catalogue::Wanted;
use domain::diff::{TierChange, diff};
use domain::joining::Part;
use domain::price::{Quote, quote};
use domain::programme::{Programme, Reviewer, Status, Tier};
use std::collections::BTreeSet;

/// Shows the application of a link that works.
///
/// # Errors
/// When the link does not work, or what was applied for is not offered any more.
pub async fn view(
    desk: &Desk,
    secret: &str,
    lang: &str,
    agreement: &str,
    brief: impl FnOnce(&str) -> Option<FoundationBrief>,
) -> Result<ApplicationAnswer, DeskError> {
    let mut tx = desk.database.read().await?;
    let opened = link::open(&mut tx, desk, secret).await?;
    let case = Case::of(&mut tx, desk, opened).await?;
    let application = &case.opened.application;
    let applicant = case.opened.is_applicant();
    let steps = case.steps();
    let keys: BTreeSet<&str> = steps
        .iter()
        .flat_map(|step| &step.fields)
        .map(|field| field.key.as_str())
        .collect();
    let reached = |key: &str| applicant || keys.contains(key) || key.starts_with("role.") && is_people(&steps, key);
    let answers = case.answers.iter().filter(|(key, _)| reached(key));
    let answers = answers.map(|(key, typed)| (key.to_owned(), typed.to_owned())).collect();
    let facts = case.answers.facts(case.programme, case.tier, case.today);
    let quote = quote(case.programme, case.tier, &facts);
    let contribution = Contribution::of(&quote, &case.answers);
    let stages = stages(&case, &contribution);
    let submitted = application.submitted_at.map(Moment);
    let in_force =
        desk.loaded
            .catalogue
            .programme(&application.foundation, &application.programme, &Wanted::InForce)?;
    let answer = ApplicationAnswer {
        reference: application.reference.clone(),
        state: match application.state() {
            State::Draft => ApplicationState::Draft,
            State::Submitted => ApplicationState::Submitted,
            State::Asked => ApplicationState::Asked,
            State::Withdrawn => ApplicationState::Withdrawn,
        },
        part: case.opened.part(),
        party: case.answers.party(case.tier),
        foundation: brief(&application.foundation).ok_or(DeskError::NoSuchTier)?,
        programme: case.programme.clone().localised(lang),
        tier: case.tier.id.clone(),
        name: party_name(&case),
        answers,
        held: save::held(&mut tx, &application.reference, &case.opened.link.id).await?,
        revision: application.revision,
        agreements: if applicant || case.opened.part() == Part::Signature {
            agreement_briefs(&mut tx, &case).await?
        } else {
            Vec::new()
        },
        text: agreement_text(&mut tx, &case, agreement).await?,
        signatory: sign::signatory(&case).filter(|_| applicant || case.opened.part() == Part::Signature),
        files: files(&mut tx, &application.reference)
            .await?
            .into_iter()
            .filter(|file| reached(&file.key))
            .collect(),
        links: if applicant {
            links(&mut tx, desk, &application.reference).await?
        } else {
            Vec::new()
        },
        requests: if applicant {
            requests(&mut tx, &case).await?
        } else {
            Vec::new()
        },
        decided_by: submitted.and_then(|at| decided_by(at, &stages)),
        stages,
        submitted_on: submitted.map(Moment::day),
        newer: (in_force.version != application.version).then(|| newer(&case, in_force, lang)),
        refusals: if applicant { quote.refusals.clone() } else { Vec::new() },
        // A price tells what was answered; who signs reads it in the agreement.
        quote: if applicant { quote } else { Quote::by_agreement() },
        steps,
        today: case.today,
        works_until: Moment(case.opened.link.expires_at).day(),
    };
    tx.rollback().await?;
    Ok(answer)
}

/// Whether a key counts the people of a role that one of these steps asks for.
fn is_people(steps: &[domain::application::Step], wanted: &str) -> bool {
    steps
        .iter()
        .any(|step| matches!(&step.kind, StepKind::Role { role, .. } if key::people(role) == wanted))
}

/// The name of who joins; empty while it is not known.
pub(super) fn party_name(case: &Case<'_>) -> String {
    let key = match case.answers.party(case.tier) {
        domain::application::Party::Person => key::YOUR_NAME,
        domain::application::Party::Organisation => key::ORGANISATION_NAME,
    };
    case.answers.get(key).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Who decides: the path of the tier, or the longer one where something is given in kind.
pub(super) fn stages(case: &Case<'_>, contribution: &Contribution) -> Vec<Stage> {
    let in_kind = contribution.in_kind() && !case.tier.review_in_kind.is_empty();
    let path = if in_kind {
        &case.tier.review_in_kind
    } else {
        &case.tier.review
    };
    let days = &case.programme.joining.review_days;
    path.iter()
        .map(|reviewer| Stage {
            reviewer: *reviewer,
            days: days.iter().find(|(who, _)| who == reviewer).map(|(_, days)| *days),
        })
        .collect()
}

/// So many working days after it was submitted; nothing where one stage promises nothing.
pub(super) fn decided_by(submitted: Moment, stages: &[Stage]) -> Option<domain::date::Date> {
    let mut working: u16 = 0;
    for stage in stages.iter().filter(|stage| stage.reviewer != Reviewer::Automatic) {
        working = working.saturating_add(stage.days?);
    }
    let mut day = submitted.day();
    while working > 0 {
        day = day.next()?;
        // 1 January 1970 was a Thursday.
        if (day.unix_days() + 3).rem_euclid(7) < 5 {
            working -= 1;
        }
    }
    Some(day)
}

/// The agreements, who signs them, and whether they are signed as they are now.
async fn agreement_briefs(tx: &mut Tx, case: &Case<'_>) -> Result<Vec<AgreementBrief>, DeskError> {
    let rows = sign::signatures(tx, &case.opened.application.reference).await?;
    let subject = case.subject();
    let all = agreements(&subject).map(|agreement| {
        let hash = sign::filled(case, agreement).hash;
        let own = rows
            .iter()
            .filter(|row| row.agreement == agreement.id && row.side == "member");
        let signed = own.clone().find(|row| row.hash == hash && row.void_at.is_none());
        AgreementBrief {
            id: agreement.id.clone(),
            title: agreement.title.clone(),
            version: agreement.version.clone(),
            countersigned: agreement.countersigned,
            void: signed.is_none() && own.count() > 0,
            signed: signed.map(|row| SignatureBrief {
                name: row.name.clone(),
                title: row.title.clone(),
                hash: row.hash.clone(),
                at: row.at,
            }),
        }
    });
    Ok(all.collect())
}

/// The text of an agreement that the link reaches, and how it differs from what was signed before.
async fn agreement_text(tx: &mut Tx, case: &Case<'_>, wanted: &str) -> Result<Option<AgreementText>, DeskError> {
    let part = case.opened.part();
    let subject = case.subject();
    let agreement = agreements(&subject).find(|known| known.id == wanted);
    let Some(agreement) = agreement.filter(|_| matches!(part, Part::Applicant | Part::Signature)) else {
        return Ok(None);
    };
    let filled = sign::filled(case, agreement);
    let rows = sign::signatures(tx, &case.opened.application.reference).await?;
    let before = rows
        .iter()
        .rfind(|row| row.agreement == agreement.id && row.side == "member" && row.hash != filled.hash);
    let signed = rows.iter().any(|row| row.hash == filled.hash && row.void_at.is_none());
    let differences = match before {
        Some(row) if !signed => {
            let (markdown,): (String,) = tx
                .one(
                    "SELECT markdown FROM agreement_text WHERE hash = $1",
                    &[(&row.hash).into()],
                )
                .await?;
            differences(&markdown, &filled.markdown)
        }
        _ => Vec::new(),
    };
    Ok(Some(AgreementText {
        html: crate::markdown::to_html(&filled.markdown),
        lang: filled.language,
        hash: filled.hash,
        ready: is_ready(&case.all_steps(), &case.answers),
        yours: sign::signs_here(case),
        differences,
    }))
}

/// Word by word.
fn differences(before: &str, now: &str) -> Vec<(Difference, String)> {
    use similar::{Algorithm, ChangeTag, utils::diff_unicode_words};
    diff_unicode_words(Algorithm::Patience, before, now)
        .into_iter()
        .map(|(tag, piece)| {
            let difference = match tag {
                ChangeTag::Equal => Difference::Same,
                ChangeTag::Delete => Difference::Gone,
                ChangeTag::Insert => Difference::Added,
            };
            (difference, piece.to_owned())
        })
        .collect()
}

/// The tier in another version, also under another name; nothing where nobody new may join it.
pub(super) fn successor<'a>(newer: &'a Programme, tier: &str) -> Option<&'a Tier> {
    let found = newer
        .tiers
        .iter()
        .find(|known| known.id == tier || known.formerly.iter().any(|former| former == tier));
    found.filter(|found| found.closed.is_none() && newer.status == Status::Published)
}

/// What is in force now, and what changed for the tier.
fn newer(case: &Case<'_>, in_force: &Programme, lang: &str) -> NewerVersion {
    let t = Texts::new(Locale::from_tag(lang).unwrap_or_default());
    let Some(after) = successor(in_force, &case.tier.id) else {
        return NewerVersion {
            version: in_force.version.clone(),
            offered: false,
            changes: Vec::new(),
        };
    };
    let was = case.answers.facts(case.programme, case.tier, case.today);
    let is = case.answers.facts(in_force, after, case.today);
    let side = |programme, tier, facts| Side {
        words: Words::new(t, programme),
        tier,
        facts,
    };
    let difference = diff(case.programme, in_force);
    let of_tier = difference.tiers.iter().find_map(|change| match change {
        TierChange::Changed { tier, changes } if *tier == after.id => Some(changes),
        _ => None,
    });
    let told = of_tier.into_iter().flatten().map(|one| {
        let older = side(case.programme, case.tier, &was);
        let changed = change(older, side(in_force, after, &is), one);
        let said = |statements: Vec<Statement>| {
            let texts: Vec<String> = statements.into_iter().map(|said| said.text).collect();
            texts.join("; ")
        };
        (changed.what, said(changed.before), said(changed.after))
    });
    NewerVersion {
        version: in_force.version.clone(),
        offered: true,
        changes: told.collect(),
    }
}

async fn files(tx: &mut Tx, reference: &str) -> Result<Vec<FileBrief>, DeskError> {
    let rows: Vec<(String, String, String, i64)> = tx
        .all(
            "SELECT id, key, name, size FROM upload WHERE application = $1 ORDER BY at, id",
            &[reference.into()],
        )
        .await?;
    let brief = |(id, key, name, size)| FileBrief { id, key, name, size };
    Ok(rows.into_iter().map(brief).collect())
}

/// What was handed over and not taken back, the newest first.
async fn links(tx: &mut Tx, desk: &Desk, reference: &str) -> Result<Vec<LinkBrief>, DeskError> {
    const LINKS: &str = concat!(
        "SELECT ",
        link_columns!(),
        " FROM link WHERE application = $1 AND part <> 'applicant' AND recalled_at IS NULL ORDER BY created_at DESC, id"
    );
    let rows: Vec<LinkRow> = tx.all(LINKS, &[reference.into()]).await?;
    let now = desk.clock.now().0;
    let brief = |row: LinkRow| LinkBrief {
        state: match &row {
            row if row.done_at.is_some() => LinkState::Done,
            row if row.declined_at.is_some() => LinkState::Declined,
            row if row.expires_at <= now => LinkState::RanOut,
            row if row.opened_at.is_some() => LinkState::Begun,
            _ => LinkState::Sent,
        },
        id: row.id,
        part: part_of(&row.part),
        name: row.name.unwrap_or_default(),
        email: row.email.unwrap_or_default(),
        sent: Moment(row.created_at).day(),
        reminded: row.reminded_at.map(|at| Moment(at).day()),
    };
    Ok(rows.into_iter().map(brief).collect())
}

/// What was asked, and what was changed since.
async fn requests(tx: &mut Tx, case: &Case<'_>) -> Result<Vec<RequestBrief>, DeskError> {
    let reference = &case.opened.application.reference;
    let rows: Vec<(String, String, String, i64, i64, Option<i64>)> = tx
        .all(
            "SELECT id, step, question, revision, at, answered_at FROM request WHERE application = $1 ORDER BY at, id",
            &[reference.into()],
        )
        .await?;
    let steps = case.steps();
    let mut briefs = Vec::new();
    for (id, step, question, revision, at, answered_at) in rows {
        let before: Vec<(String, String)> = tx
            .all(
                "SELECT a.key, a.value FROM answer a WHERE a.application = $1 AND a.revision = (SELECT MAX(b.revision) \
                 FROM answer b WHERE b.application = a.application AND b.key = a.key AND b.revision <= $2)",
                &[reference.into(), revision.into()],
            )
            .await?;
        let asked = steps
            .iter()
            .filter(|known| known.id == step)
            .flat_map(|step| &step.fields);
        let shown = asked.filter(|field| is_shown(field, &case.answers));
        let changed = shown.filter_map(|field| {
            let was = before
                .iter()
                .find(|(key, _)| *key == field.key)
                .map_or("", |(_, value)| value);
            let is = case.answers.get(&field.key);
            (was != is).then(|| (field.key.clone(), was.to_owned(), is.to_owned()))
        });
        briefs.push(RequestBrief {
            id,
            changed: changed.collect(),
            step,
            question,
            asked: Moment(at).day(),
            answered: answered_at.map(|at| Moment(at).day()),
        });
    }
    Ok(briefs)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::date::Date;

    #[test]
    fn only_working_days_are_counted_and_no_promise_is_made_for_others() {
        let stage = |reviewer, days| Stage { reviewer, days };
        // A Wednesday.
        let submitted = Moment(Date::new(2026, 7, 15).unwrap().unix_days() * crate::clock::DAY);
        for (stages, expected) in [
            (vec![stage(Reviewer::Committee, Some(10))], Some("2026-07-29")),
            (vec![stage(Reviewer::Staff, Some(3))], Some("2026-07-20")),
            (vec![stage(Reviewer::Automatic, None)], Some("2026-07-15")),
            (
                vec![stage(Reviewer::Staff, Some(3)), stage(Reviewer::Board, None)],
                None,
            ),
        ] {
            let day = decided_by(submitted, &stages).map(|day| day.to_string());
            assert_eq!(day.as_deref(), expected, "{stages:?}");
        }
    }
}
