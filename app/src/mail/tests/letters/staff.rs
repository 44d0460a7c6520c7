//! Emails to people with an account: passkeys, webhooks, bounces and meetings.

use super::Letters;
use crate::mail::tests::facts::{Facts, LINK, day};
use crate::mail::{
    MeetingMail, meeting_moved, meeting_planned, minutes, nobody_reached, passkey_added, passkey_removed,
    reminder_bounced, webhook_turned_off,
};
use crate::text::Texts;
use crate::words::say;
use domain::review::Reviewer;

impl Facts {
    pub(super) fn staff_letters(&self, t: Texts) -> Letters {
        let bounced = self.membership();
        let meeting = MeetingMail {
            foundation: &self.foundation,
            officer: Some(&self.officer),
            body: Reviewer::Board,
            title: self.organisation,
            day: day("2026-12-10"),
            items: 3,
            link: LINK,
        };
        let officers = MeetingMail {
            body: Reviewer::Officer,
            ..meeting
        };
        vec![
            (
                "passkey_added",
                passkey_added(t, &self.foundation, self.colleague, LINK),
            ),
            (
                "passkey_removed",
                passkey_removed(t, &self.foundation, self.applicant, LINK),
            ),
            (
                "webhook_turned_off",
                webhook_turned_off(
                    t,
                    &self.foundation,
                    ("hooks.example.org", self.organisation),
                    false,
                    LINK,
                ),
            ),
            (
                "webhook_gone",
                webhook_turned_off(t, &self.foundation, ("hooks.example.org", ""), true, LINK),
            ),
            (
                "reminder_bounced",
                reminder_bounced(t, &bounced, "zoe@example.org", "5.1.1"),
            ),
            ("nobody_reached", nobody_reached(t, &bounced, say(t, &self.officer))),
            ("meeting_planned", meeting_planned(t, &meeting)),
            ("meeting_moved", meeting_moved(t, &officers)),
            ("minutes", minutes(t, &meeting)),
        ]
    }
}
