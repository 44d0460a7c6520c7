//! A foundation's review queue.

use super::deciders::has_conflict;
use super::records::{ReviewRecord, StoredDay, StoredReviewer};
use super::view::turn;
use crate::accounts::{Powers, Session, holds, powers_for};
use crate::applications::{
    AppState, ApplicationReference, CommandError, LinkedApplication, State, WaitingList, by_references,
};
use crate::clock::Timestamp;
use crate::from_row;
use crate::storage::{Arg, Tx, sorted_query};
use app::api::{FoundationBrief, QueueFilter, QueueRow, ReviewQueueAnswer};
use app::locale::Locale;
use app::text::Texts;
use app::words::{Words, headline};
use domain::access::Action;
use domain::programme::Cap;
use domain::quote::QuoteOutcome;
use domain::review::Reviewer;
use domain::text::Text;
use std::collections::BTreeMap;

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

/// The tables of the queue: applications with their current stages.
macro_rules! queued {
    () => {
        "application a LEFT JOIN party p ON p.id = a.party LEFT JOIN review_stage s ON s.application = a.reference \
         AND s.round = a.review_round AND s.decided_at IS NULL"
    };
}

/// A filter's query: how many it shows, or the rows of a page in the order of a column. `$1` is the foundation. An application has
/// one current stage at most, so filters that don't depend on it count applications alone, which an index answers.
macro_rules! filtered {
    ($show:expr, $($use:tt)+) => {
        match $show {
            QueueFilter::Mine => filtered!(
                @ [$($use)+],
                queued!(),
                "a.state = 'submitted' AND a.outcome IS NULL AND s.reviewer IN ($2, $3, $4, $5) AND NOT EXISTS \
                 (SELECT 1 FROM vote v WHERE v.application = a.reference AND v.account = $6 \
                 AND (v.vote = 'recused' OR (v.round = s.round AND v.place = s.place)))",
                soonest!(),
                "LIMIT $7 OFFSET $8"
            ),
            QueueFilter::Late => filtered!(
                @ [$($use)+],
                queued!(),
                "a.state IN ('submitted', 'asked') AND COALESCE(a.outcome, 'on_hold') = 'on_hold' AND s.due < $2",
                soonest!(),
                "LIMIT $3 OFFSET $4"
            ),
            QueueFilter::Applicant => filtered!(
                @ [$($use)+],
                "application a",
                "a.state = 'asked' AND COALESCE(a.outcome, 'on_hold') = 'on_hold'",
                soonest!(),
                "LIMIT $2 OFFSET $3"
            ),
            QueueFilter::Open => filtered!(
                @ [$($use)+],
                "application a",
                "a.state IN ('submitted', 'asked') AND COALESCE(a.outcome, 'on_hold') = 'on_hold'",
                soonest!(),
                "LIMIT $2 OFFSET $3"
            ),
            QueueFilter::Decided => filtered!(
                @ [$($use)+],
                "application a",
                "a.outcome IN ('approved', 'declined')",
                "a.decided_at DESC, a.reference",
                "LIMIT $2 OFFSET $3"
            ),
        }
    };
    (@ [count], $counted:expr, $filter:literal, $own:expr, $page:literal) => {
        concat!("SELECT COUNT(*) FROM ", $counted, " WHERE a.foundation = $1 AND a.import IS NULL AND ", $filter)
    };
    (@ [rows by $sort:expr], $counted:expr, $filter:literal, $own:expr, $page:literal) => {
        sorted_query!(
            $sort,
            concat!(
                "SELECT a.reference, a.tier, COALESCE(a.outcome, a.state) AS state, p.name, a.submitted_at, a.decided_at, \
                 s.reviewer, s.due FROM ",
                queued!(),
                " WHERE a.foundation = $1 AND a.import IS NULL AND ",
                $filter
            ),
            $own,
            $page,
            {
                // Those without a name are shown by their number.
                "name" => "NULLIF(p.sort_name, '')";
                "due" => "s.due";
                "tier" => "a.tier COLLATE \"C\"";
                "stage" => stage!();
                "submitted" => "a.submitted_at";
                "decided" => "a.decided_at";
            }
        )
    };
}

/// The soonest due first. Those without a date come last, oldest first.
macro_rules! soonest {
    () => {
        "CASE WHEN s.due IS NULL THEN 1 ELSE 0 END, s.due, a.submitted_at, a.reference"
    };
}

/// How far the review is: first what reviewers decide, in their order, then the waiting list, what waits for the applicant, what's on
/// hold, and what's decided.
macro_rules! stage {
    () => {
        "CASE WHEN a.outcome = 'declined' THEN 9 WHEN a.outcome = 'approved' THEN 8 WHEN a.outcome = 'on_hold' THEN 7 \
         WHEN a.state = 'asked' THEN 6 WHEN s.reviewer = 'staff' THEN 1 WHEN s.reviewer = 'officer' THEN 2 \
         WHEN s.reviewer = 'committee' THEN 3 WHEN s.reviewer = 'board' THEN 4 ELSE 5 END"
    };
}

/// A page of a foundation's review queue, sorted by a column: `due`, or `-due` for descending. An empty `sort` is the filter's own order.
///
/// # Errors
/// If the account may not read the foundation's applications.
pub async fn queue(
    state: &AppState,
    session: &Session,
    foundation: &str,
    (show, sort, page): (QueueFilter, &str, i64),
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
        let (count,): (i64,) = tx.one(filtered!(filter, count), &asked.args(filter)).await?;
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
    let sort = if sort.is_empty() { show.own_sort() } else { sort };
    let found: Vec<QueuedRow> = tx.all(filtered!(show, rows by sort), &args).await?;
    let t = Texts::new(Locale::from_tag(lang).unwrap_or_default());
    let rows = QueuePage::read(&mut tx, state, &found)
        .await?
        .rows(session, &powers, t, found);
    let money = holds(&mut tx, session, Action::ReadMoney, foundation).await?;
    tx.rollback().await?;
    Ok(ReviewQueueAnswer {
        money,
        foundation: brief,
        show,
        counts,
        sort: sort.to_owned(),
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

/// What the rows of a page say, read with a number of queries that doesn't depend on how many there are.
struct QueuePage<'a> {
    /// Without those whose programme isn't on the site any more, which have no price.
    opened: BTreeMap<ApplicationReference, LinkedApplication<'a>>,
    records: BTreeMap<ApplicationReference, ReviewRecord>,
    /// The places on waiting lists.
    places: BTreeMap<ApplicationReference, i64>,
}

impl<'a> QueuePage<'a> {
    async fn read(tx: &mut Tx, state: &'a AppState, found: &[QueuedRow]) -> Result<Self, CommandError> {
        let opened = by_references(tx, state, found.iter().map(|row| &row.reference)).await?;
        let applications = opened.values().map(|linked| &linked.opened.application);
        let records = ReviewRecord::of_all(tx, applications).await?;
        // Whatever somebody reviews has a place in the tier already.
        let unreviewed = found
            .iter()
            .filter(|row| row.reviewer.is_none() && row.state.is_undecided());
        let places = places(tx, unreviewed.filter_map(|row| opened.get(&row.reference))).await?;
        Ok(Self {
            opened,
            records,
            places,
        })
    }

    fn rows(&self, session: &Session, powers: &Powers, t: Texts, found: Vec<QueuedRow>) -> Vec<QueueRow> {
        found.into_iter().map(|row| self.row(session, powers, t, row)).collect()
    }

    fn row(&self, session: &Session, powers: &Powers, t: Texts, row: QueuedRow) -> QueueRow {
        let opened = self.opened.get(&row.reference);
        let decides = row
            .reviewer
            .is_some_and(|StoredReviewer(reviewer)| powers.decides_as(reviewer));
        let is_ours = decides && opened.is_some_and(|linked| self.is_ours(session, linked));
        QueueRow {
            reference: row.reference.to_string(),
            tier: opened.map_or_else(|| Text::new("en", &row.tier), |linked| linked.tier.title.clone()),
            price: opened.map(|linked| price(t, linked)).unwrap_or_default(),
            turn: turn(row.state, self.places.get(&row.reference).copied(), is_ours),
            reviewer: row.reviewer.map(|StoredReviewer(reviewer)| reviewer),
            officer: opened.and_then(|linked| linked.programme.officer.clone()),
            due: row.due.map(|StoredDay(day)| day),
            submitted_on: row.submitted_at.map(|at| Timestamp(at).day()),
            decided_on: row.decided_at.map(|at| Timestamp(at).day()),
            name: row.name.unwrap_or_default(),
        }
    }

    /// Whether an account that decides can vote, and hasn't yet.
    fn is_ours(&self, session: &Session, linked: &LinkedApplication<'_>) -> bool {
        let record = self.records.get(&linked.opened.application.reference);
        let Some((record, current)) = record.and_then(|record| Some((record, record.current()?))) else {
            return false;
        };
        let recused = has_conflict(linked, record, &session.account, &session.address);
        let has_voted = record.votes_in(current).any(|vote| vote.account == session.account);
        !recused && !has_voted
    }
}

/// The places of applications on the waiting lists of their tiers. Each list is read once.
async fn places<'a>(
    tx: &mut Tx,
    applications: impl Iterator<Item = &'a LinkedApplication<'a>>,
) -> Result<BTreeMap<ApplicationReference, i64>, CommandError> {
    let mut lists: Vec<((&str, &str, &Cap), WaitingList)> = Vec::new();
    let mut places = BTreeMap::new();
    for linked in applications {
        let application = &linked.opened.application;
        let Some(cap) = &linked.tier.cap else { continue };
        let of = (application.programme.as_str(), application.tier.as_str(), cap);
        let known = lists.iter().position(|(known, _)| *known == of);
        let at = if let Some(at) = known {
            at
        } else {
            lists.push((of, WaitingList::of(tx, application, cap).await?));
            lists.len() - 1
        };
        let place = lists.get(at).and_then(|(_, list)| list.place(&application.reference));
        places.extend(place.map(|place| (application.reference.clone(), place)));
    }
    Ok(places)
}

/// The price in words. Empty if it can't be calculated.
pub(crate) fn price(t: Texts, linked: &LinkedApplication<'_>) -> String {
    let quote = linked.quote(linked.priced_on());
    match quote.outcome {
        QuoteOutcome::NeedsFacts | QuoteOutcome::NotOffered | QuoteOutcome::NotEligible => String::new(),
        _ => headline(Words::new(t, linked.programme), &quote),
    }
}
