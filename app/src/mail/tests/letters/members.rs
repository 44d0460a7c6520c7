//! Emails about a membership: its people, its public page, and its terms.

use super::Letters;
use crate::mail::tests::facts::{Facts, LINK, day};
use crate::mail::{
    ChangeNews, ChangeReason, ConfirmedTerm, NamedContact, PeopleChange, RenewalMail, RoleMail, TermEnd, contact_ends,
    contact_named, page_asked, page_decided, people_changed, term_reminder, tier_change,
};
use crate::text::Texts;
use crate::words::{Unconfirmed, say};

impl Facts {
    pub(super) fn member_letters(&self, t: Texts) -> Letters {
        let role = RoleMail {
            foundation: &self.foundation,
            member: self.organisation,
            role: say(t, &self.officer),
            link: LINK,
        };
        let named = NamedContact {
            about: role,
            name: self.colleague,
            deputy: false,
            first_day: day("2027-03-01"),
            last_day: None,
        };
        let deputy = NamedContact {
            deputy: true,
            last_day: Some(day("2027-12-31")),
            ..named
        };
        let people = format!("{} → {} (2027-03-01)", self.applicant, self.colleague);
        let changed = PeopleChange {
            about: role,
            what: &t.history_contact_handed_over(),
            people: &people,
            day: Some(day("2027-03-01")),
            who: "zoe@example.org",
        };
        let page = self.membership();
        let term = ConfirmedTerm {
            until: day("2027-07-14"),
            again: Some(day("2027-04-15")),
            is_approved: false,
        };
        let approved_term = ConfirmedTerm {
            again: None,
            is_approved: true,
            ..term
        };
        let news = |news| tier_change(t, &page, news, &self.tier, ChangeReason::Stated(""));
        let on_behalf = ChangeReason::OnBehalf(self.written);
        let renewal = RenewalMail {
            link: LINK,
            from: None,
            by: day("2027-07-14"),
            is_decided: false,
        };
        let ends = TermEnd::Ends {
            contact: "hello@example.org",
            renewal: Some(renewal),
        };
        let confirms = TermEnd::Confirmed {
            what: t.reconfirm_what(say(t, &self.tier)),
            renewal,
            otherwise: Unconfirmed::Asks,
        };
        vec![
            ("contact_named", contact_named(t, &named)),
            ("contact_named_deputy", contact_named(t, &deputy)),
            (
                "contact_ends",
                contact_ends(t, &role, self.colleague, day("2027-02-28")),
            ),
            ("people_changed", people_changed(t, &changed)),
            ("page_asked", page_asked(t, &page)),
            ("page_approved", page_decided(t, &page, true, "")),
            ("page_declined", page_decided(t, &page, false, self.written)),
            (
                "tier_change_on_behalf",
                tier_change(t, &page, ChangeNews::Approved, &self.tier, on_behalf),
            ),
            ("membership_confirmed", news(ChangeNews::Confirmed(term))),
            (
                "membership_confirmed_and_approved",
                news(ChangeNews::Confirmed(approved_term)),
            ),
            (
                "membership_confirmed_to_staff",
                news(ChangeNews::Confirmed(term).for_staff()),
            ),
            ("membership_confirmed_to_decide", news(ChangeNews::ToDecide)),
            (
                "membership_confirmed_to_decide_to_staff",
                news(ChangeNews::ToDecide.for_staff()),
            ),
            (
                "term_ends_unless_renewed",
                term_reminder(t, &page, day("2027-04-30"), ends),
            ),
            ("term_to_confirm", term_reminder(t, &page, day("2027-04-30"), confirms)),
        ]
    }
}
