//! Rate limits. Attempts are counted in the database, so that all servers share the counts.

use super::{AppState, CommandError, ledger};
use crate::clock::{DAY, Timestamp};
use crate::storage::{Arg, Tx, among, among_query};
use std::collections::{BTreeMap, BTreeSet};

const HOUR: i64 = 3_600_000;

/// A limit: what's counted, by whom, and how often it's allowed in an hour.
#[derive(Clone, Copy, Debug)]
pub struct Limit<'a> {
    pub what: &'static str,
    pub who: &'a str,
    pub most: i64,
}

/// Counts an attempt.
///
/// # Errors
/// [`CommandError::TooOften`] if the limit for the last hour is reached.
pub(super) async fn count(tx: &mut Tx, state: &AppState, limit: Limit<'_>) -> Result<(), CommandError> {
    let limit = RateLimit {
        what: limit.what,
        who: limit.who,
        an_hour: limit.most,
        a_day: i64::MAX,
    };
    count_all(tx, state, &[limit]).await
}

/// Counts an attempt against several limits at once.
///
/// # Errors
/// [`CommandError::TooOften`] if any of them is reached.
pub(crate) async fn count_all(tx: &mut Tx, state: &AppState, limits: &[RateLimit<'_>]) -> Result<(), CommandError> {
    // The clock is read once: a millisecond later would look like a slot in the future.
    let now = state.clock.now();
    let counted = CountedAttempts::of(tx, now, &[limits]).await?;
    match counted.next_free(now, limits) {
        Some(free) if free == now => record(tx, state, &attempts(limits, now)).await,
        free => Err(CommandError::TooOften {
            seconds: free.map_or(DAY / 1_000, |free| (free.0 - now.0).div_euclid(1_000) + 1),
        }),
    }
}

/// A limit by the hour and the day.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RateLimit<'a> {
    pub what: &'static str,
    /// What it's counted by. Text of any length.
    pub who: &'a str,
    pub an_hour: i64,
    pub a_day: i64,
}

impl<'a> RateLimit<'a> {
    /// Of what's counted, with the most in an hour and in a day.
    pub(crate) fn new((what, an_hour, a_day): (&'static str, i64, i64), who: &'a str) -> Self {
        Self {
            what,
            who,
            an_hour,
            a_day,
        }
    }

    fn scope(&self) -> String {
        format!("{} {}", self.what, self.who)
    }
}

/// Reserves the earliest time, within a day, at which no limit is reached. `None` if there's no such time.
///
/// Emails over a limit are delayed, not refused, so flooding someone's mailbox doesn't block their application.
///
/// # Errors
/// If the database fails.
pub(crate) async fn reserve_slot(
    tx: &mut Tx,
    state: &AppState,
    limits: &[RateLimit<'_>],
) -> Result<Option<Timestamp>, CommandError> {
    let slots = reserve_slots(tx, state, &[limits]).await?;
    Ok(slots.into_iter().next().flatten())
}

/// The same for several emails or attempts, one after the other, each with its limits. Several can have the same ones.
///
/// # Errors
/// If the database fails.
pub(super) async fn reserve_slots(
    tx: &mut Tx,
    state: &AppState,
    each: &[&[RateLimit<'_>]],
) -> Result<Vec<Option<Timestamp>>, CommandError> {
    let now = state.clock.now();
    let mut counted = CountedAttempts::of(tx, now, each).await?;
    let (mut slots, mut reserved) = (Vec::new(), Vec::new());
    for limits in each {
        let slot = counted.next_free(now, limits);
        if let Some(at) = slot {
            let attempts = attempts(limits, at);
            counted.add(&attempts);
            reserved.extend(attempts);
        }
        slots.push(slot);
    }
    record(tx, state, &reserved).await?;
    Ok(slots)
}

/// Takes the next place in a queue that moves on evenly, this often an hour. Returns when it's its turn. `None` if that's more than a day
/// away. Unlike [`reserve_slot`], it doesn't look at what was counted before, so thousands can queue at once.
///
/// # Errors
/// If the database fails.
pub(crate) async fn queue_up(
    tx: &mut Tx,
    state: &AppState,
    what: &'static str,
    an_hour: i64,
) -> Result<Option<Timestamp>, CommandError> {
    let turns = queue_up_all(tx, state, what, an_hour, 1).await?;
    Ok(turns.into_iter().next().flatten())
}

/// The same for several, in this order.
///
/// # Errors
/// If the database fails.
pub(crate) async fn queue_up_all(
    tx: &mut Tx,
    state: &AppState,
    what: &'static str,
    an_hour: i64,
    count: usize,
) -> Result<Vec<Option<Timestamp>>, CommandError> {
    // What's read is still true when it's written.
    ledger::alone(tx).await?;
    let last: Option<(i64,)> = tx
        .optional("SELECT at FROM attempt WHERE id = $1", &[what.into()])
        .await?;
    let (now, pause) = (state.clock.now().0, HOUR / an_hour.max(1));
    let mut last = last.map(|(at,)| at);
    let mut turns = Vec::new();
    for _ in 0..count {
        let turn = last.map_or(now, |at| now.max(at + pause));
        let turn = (turn <= now + DAY).then_some(turn);
        last = turn.or(last);
        turns.push(turn.map(Timestamp));
    }
    if let Some(Timestamp(at)) = turns.iter().copied().flatten().max() {
        tx.run(
            "INSERT INTO attempt (id, scope, at) VALUES ($1, $1, $2) ON CONFLICT (id) DO UPDATE SET at = excluded.at",
            &[what.into(), at.into()],
        )
        .await?;
    }
    Ok(turns)
}

/// Forgets attempts that no longer count.
async fn forget_old(tx: &mut Tx, now: Timestamp) -> Result<(), CommandError> {
    // Prevents two requests from taking the last slot at the same time.
    ledger::alone(tx).await?;
    tx.run("DELETE FROM attempt WHERE at < $1", &[(now.0 - DAY).into()])
        .await?;
    Ok(())
}

/// The attempts of the last day, and those to come: when, by what they're counted by. The earliest ones are first.
struct CountedAttempts(BTreeMap<String, Vec<i64>>);

impl CountedAttempts {
    /// Those that count against these limits.
    async fn of(tx: &mut Tx, now: Timestamp, each: &[&[RateLimit<'_>]]) -> Result<Self, CommandError> {
        forget_old(tx, now).await?;
        let scopes: BTreeSet<String> = each.iter().copied().flatten().map(RateLimit::scope).collect();
        let scopes = among(scopes.iter().map(String::as_str));
        let sql = among_query!(
            tx.backend(),
            "SELECT scope, at FROM attempt WHERE scope IN ",
            " AND at > $2 ORDER BY at"
        );
        let rows: Vec<(String, i64)> = tx.all(sql, &[(&scopes).into(), (now.0 - DAY).into()]).await?;
        let mut counted: BTreeMap<String, Vec<i64>> = BTreeMap::new();
        for (scope, at) in rows {
            counted.entry(scope).or_default().push(at);
        }
        Ok(Self(counted))
    }

    /// The earliest time from `now`, within a day, at which none of these limits is reached.
    fn next_free(&self, now: Timestamp, limits: &[RateLimit<'_>]) -> Option<Timestamp> {
        let taken = limits.iter().map(|limit| {
            let times = self.0.get(&limit.scope());
            (*limit, times.map(Vec::as_slice).unwrap_or_default())
        });
        let taken: Vec<(RateLimit<'_>, &[i64])> = taken.collect();
        earliest(now, &taken)
    }

    fn add(&mut self, attempts: &[(String, i64)]) {
        for (scope, at) in attempts {
            let times = self.0.entry(scope.clone()).or_default();
            let place = times.partition_point(|time| time <= at);
            times.insert(place, *at);
        }
    }
}

/// The earliest time from `now`, within a day, at which no limit is reached. Each comes with the times that count
/// against it.
fn earliest<T: AsRef<[i64]>>(now: Timestamp, taken: &[(RateLimit<'_>, T)]) -> Option<Timestamp> {
    let mut at = now.0;
    loop {
        let later = taken
            .iter()
            .flat_map(|(limit, taken)| {
                let taken = taken.as_ref();
                [room(taken, at, HOUR, limit.an_hour), room(taken, at, DAY, limit.a_day)]
            })
            .max()
            .unwrap_or(at);
        if later > now.0 + DAY {
            return None;
        }
        if later == at {
            return Some(Timestamp(at));
        }
        at = later;
    }
}

/// The earliest time from `at` when there are fewer than `most` in the window before it.
fn room(taken: &[i64], at: i64, window: i64, most: i64) -> i64 {
    let within: Vec<i64> = taken
        .iter()
        .copied()
        .filter(|taken| *taken > at - window && *taken <= at)
        .collect();
    let most = usize::try_from(most).unwrap_or(0);
    match within.len().checked_sub(most) {
        None => at,
        Some(over) => within.get(over).map_or(i64::MAX, |oldest| oldest + window),
    }
}

/// Counts attempts: each has what it's counted by, and its time.
async fn record(tx: &mut Tx, state: &AppState, attempts: &[(String, i64)]) -> Result<(), CommandError> {
    let mut ids = Vec::new();
    for _ in attempts {
        ids.push(state.secrets.id()?);
    }
    let rows: Vec<[Arg<'_>; 3]> = ids
        .iter()
        .zip(attempts)
        .map(|(id, (scope, at))| [id.into(), scope.into(), (*at).into()])
        .collect();
    tx.insert("attempt (id, scope, at)", &rows).await?;
    Ok(())
}

/// An attempt for each of these limits.
fn attempts(limits: &[RateLimit<'_>], at: Timestamp) -> Vec<(String, i64)> {
    limits.iter().map(|limit| (limit.scope(), at.0)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limit(an_hour: i64, a_day: i64) -> RateLimit<'static> {
        RateLimit {
            what: "mail",
            who: "somebody",
            an_hour,
            a_day,
        }
    }

    #[test]
    fn s2_a_turn_comes_as_soon_as_every_limit_has_room() {
        let now = 10 * DAY;
        for (name, taken, expected) in [
            ("nothing was sent", vec![], Some(now)),
            ("there is room", vec![now - 5, now - 5], Some(now)),
            (
                "the hour is full",
                vec![now - 30, now - 20, now - 10],
                Some(now - 30 + HOUR),
            ),
            (
                "the hour was fuller than it may be",
                vec![now - 40, now - 30, now - 20, now - 10],
                Some(now - 30 + HOUR),
            ),
            (
                "others wait already",
                vec![now - 30, now - 20, now - 10, now - 30 + HOUR],
                Some(now - 20 + HOUR),
            ),
            ("the day is full", vec![now - 5 * HOUR; 6], Some(now - 5 * HOUR + DAY)),
            ("the queue is longer than a day", vec![now + DAY; 6], Some(now)),
        ] {
            let free = earliest(Timestamp(now), &[(limit(3, 6), taken)]);
            assert_eq!(free, expected.map(Timestamp), "{name}");
        }
        assert_eq!(
            earliest(Timestamp(now), &[(limit(0, 6), Vec::<i64>::new())]),
            None,
            "nothing is allowed"
        );
        let both = [(limit(1, 9), vec![now - 7]), (limit(1, 9), vec![now - 3])];
        assert_eq!(
            earliest(Timestamp(now), &both),
            Some(Timestamp(now - 3 + HOUR)),
            "the later of two"
        );
    }

    #[test]
    fn s2_what_is_paced_never_exceeds_its_limits() {
        let now = 10 * DAY;
        let mut taken: Vec<i64> = Vec::new();
        while let Some(Timestamp(at)) = earliest(Timestamp(now), &[(limit(3, 6), taken.clone())]) {
            taken.push(at);
            taken.sort_unstable();
            assert!(taken.len() < 100, "it never ends");
        }
        for start in &taken {
            let within = |window| {
                taken
                    .iter()
                    .filter(|at| **at >= *start && **at < start + window)
                    .count()
            };
            assert!(within(HOUR) <= 3 && within(DAY) <= 6, "{taken:?}");
        }
    }
}
