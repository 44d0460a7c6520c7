//! Emails about an application until it's submitted: to the applicant and to colleagues.

use super::Letters;
use crate::mail::tests::facts::{Facts, LINK, day};
use crate::mail::{
    About, Handed, Resume, Signing, confirm, declined, handed_over, part_done, recalled, reminder, resume, signed,
};
use crate::text::Texts;
use crate::words::say;
use domain::joining::Part;

impl Facts {
    pub(super) fn application_letters(&self, t: Texts) -> Letters {
        let about = self.about();
        let handed = Handed {
            name: self.colleague,
            applicant: self.applicant,
            organisation: self.organisation,
            foundation: &self.foundation,
            tier: &self.tier,
            part: Part::Billing,
            message: Some(self.written),
            link: LINK,
            until: day("2026-08-14"),
            signing: None,
        };
        let alone = Handed {
            applicant: "",
            organisation: "",
            message: None,
            part: Part::Marketing,
            ..handed
        };
        let signing = Handed {
            part: Part::Signature,
            signing: Some(Signing {
                agreements: say(t, &self.agreement),
                price: "€2,000 a year",
            }),
            ..handed
        };
        let to_resume = Resume {
            about: About { applicant: "", ..about },
            link: LINK,
            until: day("2026-11-12"),
        };
        let to_sign = Handed {
            part: Part::Signature,
            ..handed
        };
        vec![
            ("resume", resume(t, &to_resume)),
            ("confirm", confirm(t, &to_resume)),
            ("handed_over_to_sign", handed_over(t, &signing)),
            ("reminder_to_sign", reminder(t, &signing, day("2026-07-15"))),
            ("handed_over", handed_over(t, &handed)),
            ("handed_over_with_little", handed_over(t, &alone)),
            ("reminder", reminder(t, &handed, day("2026-07-15"))),
            ("recalled", recalled(t, &handed)),
            ("declined", declined(t, &about, self.colleague, Part::Legal)),
            ("part_done", part_done(t, &about, self.colleague, Part::Marketing)),
            ("signed", signed(t, &to_sign, &self.documents(t))),
        ]
    }

    fn documents(&self, t: Texts) -> Vec<(String, String)> {
        vec![(
            say(t, &self.agreement).to_owned(),
            format!("{LINK}/documents/membership.pdf"),
        )]
    }
}
