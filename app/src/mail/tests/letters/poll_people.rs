//! Emails to people who were nominated in an election.

use super::Letters;
use crate::mail::tests::facts::{Facts, LINK, day};
use crate::mail::{NominationMail, NomineeMail, nominated, nominee_asked, nominee_reinstated, nominee_ruled_out};
use crate::text::Texts;

impl Facts {
    pub(super) fn poll_people_letters(&self, t: Texts) -> Letters {
        let about = NomineeMail {
            foundation: &self.foundation,
            title: self.organisation,
            name: self.colleague,
            link: LINK,
        };
        let nomination = NominationMail {
            about,
            member: self.organisation,
            accept_by: day("2027-04-18"),
            support: Some((10, day("2027-04-02"))),
        };
        let unsupported = NominationMail {
            support: None,
            ..nomination
        };
        vec![
            ("nominated", nominated(t, &nomination)),
            ("nominated_without_supporters", nominated(t, &unsupported)),
            (
                "nominee_asked",
                nominee_asked(t, &about, self.organisation, self.written),
            ),
            ("nominee_ruled_out", nominee_ruled_out(t, &about, self.written)),
            ("nominee_reinstated", nominee_reinstated(t, &about, "")),
            ("nominee_reinstated_why", nominee_reinstated(t, &about, self.written)),
        ]
    }
}
