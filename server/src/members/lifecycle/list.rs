//! The notice ledger: every reminder that's due or was, and what became of it.

use crate::accounts::{Session, powers_for};
use crate::applications::{AppState, CommandError, MembershipId, NoticeId};
use crate::clock::Timestamp;
use crate::from_row;
use crate::reviews::StoredDay;
use crate::storage::{Arg, Tx, sorted_query};
use app::api::{BouncedEmail, FoundationBrief, NoticeCheck, NoticeFilter, NoticeRow, NoticeState, NoticesAnswer};
use domain::access::Action;

/// How many reminders a page shows.
const PAGE: i64 = 50;

/// Whether something is true of one of its emails.
macro_rules! some_email {
    ($what:literal) => {
        concat!("EXISTS (SELECT 1 FROM outbox o WHERE o.notice = n.id AND ", $what, ")")
    };
}

/// What has become of a reminder, in one word.
macro_rules! state {
    () => {
        concat!(
            "CASE WHEN n.state <> 'sent' THEN n.state WHEN ",
            some_email!("o.failed_at IS NOT NULL"),
            " THEN 'failed' WHEN ",
            some_email!("o.delivery = 'bounced'"),
            " THEN 'bounced' WHEN ",
            some_email!("o.sent_at IS NULL AND o.delivery IS NULL"),
            " THEN 'waiting' WHEN ",
            some_email!("o.delivery = 'delayed'"),
            " THEN 'delayed' WHEN ",
            some_email!("o.delivery IS NULL"),
            " THEN 'sent' WHEN ",
            some_email!("o.delivery = 'delivered'"),
            " THEN 'delivered' ELSE 'sent' END"
        )
    };
}

const COUNTS: &str = concat!(
    "SELECT state, COUNT(*) FROM (SELECT ",
    state!(),
    " AS state FROM notice n WHERE n.foundation = $1) counted GROUP BY state"
);

/// How many reminders bounced that can still be sent again, and weren't followed by one that didn't come back.
const TO_DO: &str = concat!(
    "SELECT COUNT(*) FROM notice n JOIN membership m ON m.id = n.membership \
     JOIN term t ON t.membership = n.membership AND t.number = n.term \
     WHERE n.foundation = $1 AND n.state = 'sent' AND m.ended_on IS NULL AND (t.last_day IS NULL OR t.last_day >= $2) \
     AND NOT EXISTS (SELECT 1 FROM term x WHERE x.membership = n.membership AND x.number > n.term) \
     AND NOT EXISTS (SELECT 1 FROM notice l WHERE l.membership = n.membership AND l.term = n.term AND l.due_on > n.due_on \
     AND l.state = 'sent' AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.notice = l.id \
     AND (e.delivery = 'bounced' OR e.failed_at IS NOT NULL))) AND ",
    some_email!("o.delivery = 'bounced'"),
    " AND NOT ",
    some_email!("o.failed_at IS NOT NULL")
);

macro_rules! rows_by {
    ($show:expr, $sort:expr) => {
        match $show {
            NoticeFilter::All => rows_by!(@ $sort, "n.id <> ''"),
            NoticeFilter::Planned => rows_by!(@ $sort, "n.state = 'due'"),
            NoticeFilter::Sent => rows_by!(
                @ $sort,
                concat!(
                    "n.state = 'sent' AND NOT ",
                    some_email!("(o.failed_at IS NOT NULL OR o.delivery = 'bounced')")
                )
            ),
            NoticeFilter::Bounced => rows_by!(
                @ $sort,
                concat!(
                    "n.state = 'sent' AND ",
                    some_email!("o.delivery = 'bounced'"),
                    " AND NOT ",
                    some_email!("o.failed_at IS NOT NULL")
                )
            ),
            NoticeFilter::NotSent => rows_by!(
                @ $sort,
                concat!("(n.state = 'nobody' OR (n.state = 'sent' AND ", some_email!("o.failed_at IS NOT NULL"), "))")
            ),
            NoticeFilter::Needless => rows_by!(@ $sort, "n.state IN ('overtaken', 'needless')"),
        }
    };
    (@ $sort:expr, $filter:expr) => {
        sorted_query!(
            $sort,
            concat!(
                "SELECT n.id, n.membership, y.name, m.application, n.term, n.days, n.due_on, ",
                state!(),
                " AS state FROM notice n JOIN membership m ON m.id = n.membership JOIN party y ON y.id = m.party \
                 WHERE n.foundation = $1 AND ",
                $filter
            ),
            "n.due_on, n.membership, n.days",
            "LIMIT $2 OFFSET $3",
            {
                "due" => "n.due_on";
                "member" => "NULLIF(y.sort_name, '')";
                "days" => "n.days";
            }
        )
    };
}

struct StoredNotice {
    id: NoticeId,
    membership: MembershipId,
    name: String,
    application: String,
    term: i64,
    days: i64,
    due_on: StoredDay,
    state: String,
}
from_row!(StoredNotice {
    id,
    membership,
    name,
    application,
    term,
    days,
    due_on,
    state
});

/// What the list is limited to.
#[derive(Clone, Copy, Debug)]
pub struct NoticesShown<'a> {
    pub show: NoticeFilter,
    /// `due`, or `-due` for descending. Empty for `-due`.
    pub sort: &'a str,
    /// From 1.
    pub page: i64,
}

/// A page of a foundation's reminders, for those who may read its applications.
///
/// # Errors
/// If the account may not.
pub async fn notices(
    state: &AppState,
    session: &Session,
    foundation: &str,
    shown: NoticesShown<'_>,
    about: FoundationBrief,
) -> Result<NoticesAnswer, CommandError> {
    let mut tx = state.database.read().await?;
    let powers = powers_for(&mut tx, session, foundation).await?;
    if !powers.may(Action::ReadApplications) {
        return Err(CommandError::NoPermission);
    }
    let states: Vec<(String, i64)> = tx.all(COUNTS, &[foundation.into()]).await?;
    let mut known = Vec::new();
    for (word, count) in states {
        known.push((read_state(&word)?, count));
    }
    let counts = NoticeFilter::EACH.map(|filter| {
        let shown = known.iter().filter(|(state, _)| shows(filter, *state));
        (filter, shown.map(|(_, count)| count).sum::<i64>())
    });
    let count = counts.iter().find(|(filter, _)| *filter == shown.show);
    let count = count.map_or(0, |(_, count)| *count);
    let pages = ((count + PAGE - 1) / PAGE).max(1);
    let page = shown.page.clamp(1, pages);
    let sort = if shown.sort.is_empty() { "-due" } else { shown.sort };
    let args: [Arg<'_>; 3] = [foundation.into(), PAGE.into(), ((page - 1) * PAGE).into()];
    let found: Vec<StoredNotice> = tx.all(rows_by!(shown.show, sort), &args).await?;
    let mut rows = Vec::new();
    for row in found {
        rows.push(with_addresses(&mut tx, row).await?);
    }
    let today = state.clock.today().to_string();
    let (to_do,): (i64,) = tx.one(TO_DO, &[foundation.into(), (&today).into()]).await?;
    let check = last_check(&mut tx, foundation).await?;
    tx.rollback().await?;
    Ok(NoticesAnswer {
        foundation: about,
        show: shown.show,
        counts: counts.to_vec(),
        to_do,
        sort: sort.to_owned(),
        rows,
        page,
        pages,
        check,
        sends: powers.may(Action::SteerReviews),
        money: powers.may(Action::ReadMoney),
    })
}

/// Whether a filter shows reminders in a state. The same rules as in the queries.
fn shows(filter: NoticeFilter, state: NoticeState) -> bool {
    match filter {
        NoticeFilter::All => true,
        NoticeFilter::Planned => state == NoticeState::Planned,
        NoticeFilter::Sent => matches!(
            state,
            NoticeState::Sent | NoticeState::Waiting | NoticeState::Delivered | NoticeState::Delayed
        ),
        NoticeFilter::Bounced => state == NoticeState::Bounced,
        NoticeFilter::NotSent => matches!(state, NoticeState::Failed | NoticeState::Nobody),
        NoticeFilter::Needless => matches!(state, NoticeState::Overtaken | NoticeState::Needless),
    }
}

fn read_state(word: &str) -> Result<NoticeState, CommandError> {
    Ok(match word {
        "due" => NoticeState::Planned,
        "waiting" => NoticeState::Waiting,
        "sent" => NoticeState::Sent,
        "delivered" => NoticeState::Delivered,
        "delayed" => NoticeState::Delayed,
        "bounced" => NoticeState::Bounced,
        "failed" => NoticeState::Failed,
        "nobody" => NoticeState::Nobody,
        "overtaken" => NoticeState::Overtaken,
        "needless" => NoticeState::Needless,
        other => return Err(CommandError::Files(format!("{other} isn't a state of a reminder"))),
    })
}

/// A reminder with the addresses that it went to, each once, and what came back.
async fn with_addresses(tx: &mut Tx, row: StoredNotice) -> Result<NoticeRow, CommandError> {
    let to: Vec<(String,)> = tx
        .all(
            "SELECT DISTINCT recipient FROM outbox WHERE notice = $1 ORDER BY recipient",
            &[(&row.id).into()],
        )
        .await?;
    let bounced: Vec<(String, i64, String, String)> = tx
        .all(
            "SELECT recipient, delivery_at, delivery_status, delivery_reason FROM outbox WHERE notice = $1 \
             AND delivery = 'bounced' AND delivery_at IS NOT NULL ORDER BY recipient, id",
            &[(&row.id).into()],
        )
        .await?;
    let bounced = bounced.into_iter().map(|(to, at, status, reason)| BouncedEmail {
        to,
        on: Timestamp(at).day(),
        status,
        reason,
    });
    Ok(NoticeRow {
        id: row.id.to_string(),
        membership: row.membership.to_string(),
        member: row.name,
        application: row.application,
        term: row.term,
        days: row.days,
        due_on: row.due_on.0,
        state: read_state(&row.state)?,
        to: to.into_iter().map(|(address,)| address).collect(),
        bounced: bounced.collect(),
    })
}

async fn last_check(tx: &mut Tx, foundation: &str) -> Result<Option<NoticeCheck>, CommandError> {
    let row: Option<(StoredDay, i64, i64, i64)> = tx
        .optional(
            "SELECT day, checked, unknown, skipped FROM notice_check WHERE foundation = $1",
            &[foundation.into()],
        )
        .await?;
    Ok(row.map(|(day, checked, unknown, skipped)| NoticeCheck {
        day: day.0,
        checked,
        unknown,
        skipped,
    }))
}
