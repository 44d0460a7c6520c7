//! A foundation's review queue.

use super::deciders::has_conflict;
use super::records::{ReviewRecord, StoredDay, StoredReviewer};
use super::view::turn;
use crate::accounts::{Powers, Session, holds, powers_for};
use crate::applications::{
    AppState, ApplicationReference, CommandError, LinkedApplication, State, by_reference, waiting_place,
};
use crate::clock::Timestamp;
use crate::from_row;
use crate::storage::{Arg, Tx};
use app::api::{FoundationBrief, QueueFilter, QueueRow, ReviewQueueAnswer};
use app::locale::Locale;
use app::text::Texts;
use app::words::{Words, headline};
use domain::access::Action;
use domain::quote::QuoteOutcome;
use domain::review::Reviewer;
use domain::text::Text;

/// How many applications a page shows.
const PAGE: i64 = 50;

/// An application with its current stage.
#[derive(Clone, Debug)]
struct QueuedRow {
    reference: ApplicationReference,
    tier: String,
    state: State,
    name: Option<String>,
    submitted_at: Option<i64>,
    decided_at: Option<i64>,
    reviewer: Option<StoredReviewer>,
    due: Option<StoredDay>,
}
from_row!(QueuedRow {
    reference,
    tier,
    state,
    name,
    submitted_at,
    decided_at,
    reviewer,
    due
});

/// A query over applications with their current stages. `$1` is the foundation.
macro_rules! queued {
    (count, $filter:literal) => {
        concat!("SELECT COUNT(*) FROM ", queued!(@ tables), " WHERE a.foundation = $1 AND ", $filter)
    };
    (rows, $filter:literal, $order:literal, $page:literal) => {
        concat!(
            "SELECT a.reference, a.tier, COALESCE(a.outcome, a.state) AS state, p.name, a.submitted_at, a.decided_at, \
             s.reviewer, s.due FROM ",
            queued!(@ tables),
            " WHERE a.foundation = $1 AND ",
            $filter,
            " ORDER BY ",
            $order,
            ", a.reference ",
            $page
        )
    };
    (@ tables) => {
        "application a LEFT JOIN party p ON p.id = a.party LEFT JOIN review_stage s ON s.application = a.reference \
         AND s.round = a.review_round AND s.decided_at IS NULL"
    };
}

/// The soonest due first. Those without a date come last, oldest first.
macro_rules! filters {
    ($show:expr, $use:ident) => {
        match $show {
            QueueFilter::Mine => filters!(
                @ $use,
                "a.state = 'submitted' AND a.outcome IS NULL AND s.reviewer IN ($2, $3, $4, $5) AND NOT EXISTS \
                 (SELECT 1 FROM vote v WHERE v.application = a.reference AND v.account = $6 \
                 AND (v.vote = 'recused' OR (v.round = s.round AND v.place = s.place)))",
                "LIMIT $7 OFFSET $8"
            ),
            QueueFilter::Late => filters!(
                @ $use,
                "a.state IN ('submitted', 'asked') AND COALESCE(a.outcome, 'on_hold') = 'on_hold' AND s.due < $2",
                "LIMIT $3 OFFSET $4"
            ),
            QueueFilter::Applicant => filters!(
                @ $use,
                "a.state = 'asked' AND COALESCE(a.outcome, 'on_hold') = 'on_hold'",
                "LIMIT $2 OFFSET $3"
            ),
            QueueFilter::Open => filters!(
                @ $use,
                "a.state IN ('submitted', 'asked') AND COALESCE(a.outcome, 'on_hold') = 'on_hold'",
                "LIMIT $2 OFFSET $3"
            ),
            QueueFilter::Decided => filters!(@ $use decided),
        }
    };
    (@ count, $filter:literal, $page:literal) => {
        queued!(count, $filter)
    };
    (@ rows, $filter:literal, $page:literal) => {
        queued!(
            rows,
            $filter,
            "CASE WHEN s.due IS NULL THEN 1 ELSE 0 END, s.due, a.submitted_at",
            $page
        )
    };
    (@ count decided) => {
        queued!(count, "a.outcome IN ('approved', 'declined')")
    };
    (@ rows decided) => {
        queued!(rows, "a.outcome IN ('approved', 'declined')", "a.decided_at DESC", "LIMIT $2 OFFSET $3")
    };
}

/// A page of a foundation's review queue.
///
/// # Errors
/// If the account may not read the foundation's applications.
pub async fn queue(
    state: &AppState,
    session: &Session,
    foundation: &str,
    show: QueueFilter,
    page: i64,
    (lang, brief): (&str, FoundationBrief),
) -> Result<ReviewQueueAnswer, CommandError> {
    let mut tx = state.database.read().await?;
    let powers = powers_for(&mut tx, session, foundation).await?;
    if !powers.may(Action::ReadApplications) {
        return Err(CommandError::NoPermission);
    }
    let today = state.clock.today().to_string();
    let asked = QueueQuery {
        foundation,
        today: &today,
        reviewers: Reviewer::PEOPLE.map(|reviewer| {
            let decides = powers.decides_as(reviewer);
            if decides { reviewer.id() } else { "" }
        }),
        session,
    };
    let mut counts = Vec::new();
    for filter in QueueFilter::ALL {
        let (count,): (i64,) = tx.one(filters!(filter, count), &asked.args(filter)).await?;
        counts.push((filter, count));
    }
    let count = counts
        .iter()
        .find(|(filter, _)| *filter == show)
        .map_or(0, |(_, count)| *count);
    let pages = ((count + PAGE - 1) / PAGE).max(1);
    let page = page.clamp(1, pages);
    let mut args = asked.args(show);
    args.extend([PAGE, (page - 1) * PAGE].map(Arg::from));
    let found: Vec<QueuedRow> = tx.all(filters!(show, rows), &args).await?;
    let t = Texts::new(Locale::from_tag(lang).unwrap_or_default());
    let mut rows = Vec::new();
    for row in found {
        rows.push(queue_row(&mut tx, state, session, &powers, t, row).await?);
    }
    let money = holds(&mut tx, session, Action::ReadMoney, foundation).await?;
    tx.rollback().await?;
    Ok(ReviewQueueAnswer {
        money,
        foundation: brief,
        show,
        counts,
        rows,
        page,
        pages,
        today: state.clock.today(),
    })
}

/// What the filters depend on.
#[derive(Clone, Copy)]
struct QueueQuery<'a> {
    foundation: &'a str,
    today: &'a str,
    /// The reviewers as which the account decides; an empty text for each of the others.
    reviewers: [&'static str; 4],
    session: &'a Session,
}

impl<'a> QueueQuery<'a> {
    fn args(&self, show: QueueFilter) -> Vec<Arg<'a>> {
        let mut args: Vec<Arg<'a>> = vec![self.foundation.into()];
        match show {
            QueueFilter::Mine => {
                args.extend(self.reviewers.map(Arg::from));
                args.push((&self.session.account).into());
            }
            QueueFilter::Late => args.push(self.today.into()),
            QueueFilter::Applicant | QueueFilter::Open | QueueFilter::Decided => {}
        }
        args
    }
}

async fn queue_row(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    powers: &Powers,
    t: Texts,
    row: QueuedRow,
) -> Result<QueueRow, CommandError> {
    let opened = match by_reference(tx, state, &row.reference).await {
        Ok(opened) => opened,
        // Its programme isn't on the site any more, so there's no price.
        Err(CommandError::RulesMissing(_)) => None,
        Err(error) => return Err(error),
    };
    let (tier, price, officer, place, is_ours) = match &opened {
        Some(linked) => (
            linked.tier.title.clone(),
            price(t, linked),
            linked.programme.officer.clone(),
            waiting_place(tx, &linked.opened.application, linked.tier.cap.as_ref()).await?,
            is_ours(tx, session, powers, linked).await?,
        ),
        None => (Text::new("en", &row.tier), String::new(), None, None, false),
    };
    Ok(QueueRow {
        reference: row.reference.to_string(),
        name: row.name.unwrap_or_default(),
        tier,
        price,
        turn: turn(row.state, place, is_ours),
        reviewer: row.reviewer.map(|StoredReviewer(reviewer)| reviewer),
        officer,
        due: row.due.map(|StoredDay(day)| day),
        submitted_on: row.submitted_at.map(|at| Timestamp(at).day()),
        decided_on: row.decided_at.map(|at| Timestamp(at).day()),
    })
}

/// Whether the account can vote, and hasn't yet.
async fn is_ours(
    tx: &mut Tx,
    session: &Session,
    powers: &Powers,
    linked: &LinkedApplication<'_>,
) -> Result<bool, CommandError> {
    let record = ReviewRecord::of(tx, &linked.opened.application).await?;
    let Some(current) = record.current() else {
        return Ok(false);
    };
    let decides = powers.decides_as(current.reviewer.0);
    let recused = has_conflict(linked, &record, &session.account, &session.address);
    let has_voted = record.votes_in(current).any(|vote| vote.account == session.account);
    Ok(decides && !recused && !has_voted)
}

/// The price in words. Empty if it can't be calculated.
pub(crate) fn price(t: Texts, linked: &LinkedApplication<'_>) -> String {
    let quote = linked.quote(linked.priced_on());
    match quote.outcome {
        QuoteOutcome::NeedsFacts | QuoteOutcome::NotOffered | QuoteOutcome::NotEligible => String::new(),
        _ => headline(Words::new(t, linked.programme), &quote),
    }
}
