//! ABIF, the Aggregated Ballot Information Format: <https://electowiki.org/wiki/ABIF>.
//!
//! Metadata (`{"title": "…"}`), candidates (`=A:[Full name]`), ballots (`27: A > B = C`, or points: `6: A*1, B*2`) and comments.
//! Ratings (`A/5`) are refused, because no rule of ours counts them. ABIF has no seats of its own: `{"seats": 3}`, otherwise 1.

mod line;
mod read;
mod vote;

pub(super) use read::read;
