//! Every email, with usual values and with hostile ones.

mod applications;
mod benefits;
mod decisions;
mod members;
mod poll_people;
mod poll_roll;
mod polls;
mod staff;

use super::facts::{Facts, LINK};
use crate::locale::Locale;
use crate::mail::{About, Letter, MembershipMail};
use crate::text::Texts;

/// Emails, each with a name for its snapshot.
type Letters = Vec<(&'static str, Letter)>;

impl Facts {
    pub fn letters(&self, locale: Locale) -> Letters {
        let t = Texts::new(locale);
        let by_subject = [
            self.application_letters(t),
            self.decision_letters(t),
            self.benefit_letters(t),
            self.member_letters(t),
            self.poll_people_letters(t),
            self.poll_roll_letters(t),
            self.poll_letters(t),
            self.staff_letters(t),
        ];
        by_subject.into_iter().flatten().collect()
    }

    fn about(&self) -> About<'_> {
        About {
            foundation: &self.foundation,
            tier: &self.tier,
            reference: "7KQ2-M9XW",
            applicant: self.applicant,
        }
    }

    fn membership(&self) -> MembershipMail<'_> {
        MembershipMail {
            foundation: &self.foundation,
            member: self.organisation,
            link: LINK,
        }
    }
}
