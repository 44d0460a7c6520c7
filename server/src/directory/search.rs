//! Finding members by the start of a word in their name.

use super::list::{DirectoryList, ListPlace};
use super::page::{Direction, MOST};
use super::rows::{ListedRow, listed};
use crate::applications::CommandError;
use crate::storage::{Arg, Tx};

/// No name continues with this character.
const LAST_CHARACTER: char = '\u{10ffff}';

/// A page of the members in whose name a word starts with what's searched for, by the rest of the name from there on.
pub(super) async fn found(
    tx: &mut Tx,
    list: &DirectoryList<'_>,
    direction: Direction,
    place: Option<&ListPlace>,
) -> Result<Vec<ListedRow>, CommandError> {
    let end = format!("{}{LAST_CHARACTER}", list.search);
    // The place in this order: the member's first word that was found.
    let from: Option<(String, String)> = match place {
        None => None,
        Some(place) => {
            tx.optional(
                "SELECT word, membership FROM listed_word WHERE membership = $1 AND word >= $2 AND word < $3 \
                 ORDER BY place LIMIT 1",
                &[(&place.membership).into(), list.search.into(), (&end).into()],
            )
            .await?
        }
    };
    let sql = match (direction, &from) {
        (Direction::Forward, None) => FIRST,
        (Direction::Backward, None) => LAST,
        (Direction::Forward, Some(_)) => AFTER,
        (Direction::Backward, Some(_)) => BEFORE,
    };
    let most = i64::try_from(MOST).unwrap_or(i64::MAX);
    let mut args: Vec<Arg<'_>> = vec![
        list.today.into(),
        list.asked.foundation.into(),
        list.search.into(),
        (&end).into(),
        list.asked.programme.into(),
        list.asked.tier.into(),
        most.into(),
    ];
    if let Some((word, membership)) = &from {
        args.extend([Arg::from(word), Arg::from(membership)]);
    }
    Ok(tx.all(sql, &args).await?)
}

/// `$3` and `$4` are where the words start and end, `$5` the programme, `$6` the tier, `$7` how many. A member whose name has several
/// such words is found by the first of them. The index is read from one end of `$range` to the other, so nothing is sorted.
macro_rules! of_word {
    ($range:literal, $order:literal) => {
        listed!(
            "listed_word w CROSS JOIN membership m CROSS JOIN profile f",
            concat!(
                "w.foundation = $2 AND ",
                $range,
                " AND w.membership = m.id AND NOT EXISTS (SELECT 1 FROM listed_word e WHERE e.membership = w.membership \
                 AND e.place < w.place AND e.word >= $3 AND e.word < $4) AND ($5 = '' OR m.programme = $5) \
                 AND ($6 = '' OR m.tier = $6) ORDER BY ",
                $order,
                " LIMIT $7"
            )
        )
    };
}

const FIRST: &str = of_word!("w.word >= $3 AND w.word < $4", "w.word, w.membership");
const LAST: &str = of_word!("w.word >= $3 AND w.word < $4", "w.word DESC, w.membership DESC");
const AFTER: &str = of_word!(
    "(w.word, w.membership) > ($8, $9) AND w.word < $4",
    "w.word, w.membership"
);
const BEFORE: &str = of_word!(
    "w.word >= $3 AND (w.word, w.membership) < ($8, $9)",
    "w.word DESC, w.membership DESC"
);
