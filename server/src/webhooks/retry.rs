//! When an event is sent again: on the schedule that Standard Webhooks suggests, over three days.

use crate::clock::Timestamp;

/// The pauses after each attempt, in seconds: 5 seconds, 5 and 30 minutes, 2, 5, 10, 14, 20 and 24 hours.
const PAUSES: [i64; 9] = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];

/// When to try again after this many attempts. `None` after the last one.
///
/// `random` makes a pause up to a tenth longer, so that what failed together isn't sent together. `asked` is the number of seconds that
/// the response asked for; it's waited for up to a day.
pub(super) fn next(attempts: i64, now: Timestamp, random: u8, asked: Option<i64>) -> Option<Timestamp> {
    let place = usize::try_from(attempts - 1).ok()?;
    let pause = *PAUSES.get(place)?;
    let pause = pause.max(asked.unwrap_or(0).min(86_400)) * 1_000;
    Some(Timestamp(now.0 + pause + pause * i64::from(random) / 2_550))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_is_sent_ten_times_over_three_days() {
        let (mut now, mut at) = (Timestamp(0), vec![0]);
        for attempts in 1.. {
            let Some(again) = next(attempts, now, 0, None) else {
                break;
            };
            now = again;
            at.push(now.0 / 1_000);
        }
        // The example in the standard.
        assert_eq!(at, [0, 5, 305, 2_105, 9_305, 27_305, 63_305, 113_705, 185_705, 272_105]);
    }

    #[test]
    fn pauses_are_up_to_a_tenth_longer() {
        for (random, expected) in [(0, 300_000), (255, 330_000)] {
            assert_eq!(next(2, Timestamp(0), random, None), Some(Timestamp(expected)));
        }
    }

    #[test]
    fn a_receiver_can_ask_for_more_time_but_not_for_less() {
        for (asked, expected) in [(60, 300_000), (600, 600_000), (10_000_000, 86_400_000), (-5, 300_000)] {
            assert_eq!(next(2, Timestamp(0), 0, Some(asked)), Some(Timestamp(expected)));
        }
    }
}
