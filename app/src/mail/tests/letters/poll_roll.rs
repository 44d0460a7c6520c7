//! Emails about voting rolls.

use super::Letters;
use crate::mail::tests::facts::{Facts, LINK};
use crate::mail::{ObjectionMail, objection_answered};
use crate::text::Texts;
use domain::poll::PollKind;

impl Facts {
    pub(super) fn poll_roll_letters(&self, t: Texts) -> Letters {
        let election = ObjectionMail {
            foundation: &self.foundation,
            kind: PollKind::Election,
            title: self.organisation,
            member: self.organisation,
            objection: self.written,
            answer: self.written,
            link: LINK,
        };
        let resolution = ObjectionMail {
            kind: PollKind::Resolution,
            ..election
        };
        vec![
            ("objection_answered", objection_answered(t, &election)),
            ("objection_answered_resolution", objection_answered(t, &resolution)),
        ]
    }
}
