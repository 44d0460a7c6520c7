//! Emails about announced elections and resolutions.

use super::Letters;
use crate::mail::tests::facts::{Facts, LINK, day};
use crate::mail::{PollMail, poll_announced, poll_cancelled, poll_changed, poll_extended};
use crate::text::Texts;
use domain::poll::{PollKind, Timetable};

const REASON: &str = "The mail server was down for two days,\nso nobody could sign in.";

impl Facts {
    pub(super) fn poll_letters(&self, t: Texts) -> Letters {
        let election = PollMail {
            foundation: &self.foundation,
            kind: PollKind::Election,
            title: self.organisation,
            days: Timetable {
                record_day: day("2027-02-01"),
                nominations: Some((day("2027-02-01"), day("2027-02-28"))),
                opens: day("2027-03-15"),
                closes: day("2027-03-29"),
            },
            link: LINK,
        };
        let resolution = PollMail {
            kind: PollKind::Resolution,
            days: Timetable {
                nominations: None,
                closes: day("2027-03-15"),
                ..election.days
            },
            ..election
        };
        vec![
            ("poll_election", poll_announced(t, &election)),
            ("poll_resolution", poll_announced(t, &resolution)),
            ("poll_election_changed", poll_changed(t, &election)),
            ("poll_resolution_changed", poll_changed(t, &resolution)),
            ("poll_extended", poll_extended(t, &election, REASON)),
            ("poll_election_cancelled", poll_cancelled(t, &election, REASON)),
            ("poll_resolution_cancelled", poll_cancelled(t, &resolution, REASON)),
        ]
    }
}
