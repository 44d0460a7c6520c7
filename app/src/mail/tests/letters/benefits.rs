//! Emails about what members ask for, and about what they give in kind.

use super::Letters;
use crate::mail::tests::facts::{Facts, LINK, day};
use crate::mail::{
    BenefitAsked, BenefitChanged, DeliveryDecided, DeliveryReported, DifferenceBilled, FallenShort, MilestoneDue,
    benefit_asked, benefit_changed, benefit_withdrawn, delivery_decided, delivery_reported, difference_billed,
    fallen_short, milestone_due,
};
use crate::text::Texts;
use domain::entitlement::UseStep;
use domain::money::{Currency, Money};

fn euros(minor: i64) -> Money {
    Money {
        minor,
        currency: Currency::parse("EUR").unwrap(),
    }
}

impl Facts {
    pub(super) fn benefit_letters(&self, t: Texts) -> Letters {
        let about = self.about();
        let to_approve = DeliveryReported {
            foundation: &self.foundation,
            party: self.organisation,
            day: day("2027-03-31"),
            value: euros(1_200_000),
            link: LINK,
        };
        let accepted = DeliveryDecided {
            about,
            day: day("2027-03-31"),
            accepted: Some(euros(1_000_000)),
            open: euros(800_000),
            reason: "",
            link: LINK,
        };
        let sent_back = DeliveryDecided {
            accepted: None,
            reason: self.written,
            ..accepted
        };
        let milestone = MilestoneDue {
            about,
            title: self.organisation,
            by: day("2027-06-30"),
            missing: euros(800_000),
            is_overdue: false,
            link: LINK,
        };
        let overdue = MilestoneDue {
            is_overdue: true,
            ..milestone
        };
        let wish = BenefitAsked {
            foundation: &self.foundation,
            party: self.organisation,
            benefit: &self.tier,
            wanted: day("2027-05-18"),
            what: self.written,
            link: LINK,
        };
        let short = FallenShort {
            foundation: &self.foundation,
            party: self.organisation,
            open: euros(800_000),
            link: LINK,
        };
        let billed = DifferenceBilled {
            about,
            open: euros(800_000),
            link: LINK,
        };
        vec![
            ("delivery_reported", delivery_reported(t, &to_approve)),
            ("delivery_accepted", delivery_decided(t, &accepted)),
            ("delivery_sent_back", delivery_decided(t, &sent_back)),
            ("milestone_due", milestone_due(t, &milestone)),
            ("milestone_overdue", milestone_due(t, &overdue)),
            ("fallen_short", fallen_short(t, &short)),
            ("benefit_asked", benefit_asked(t, &wish)),
            ("benefit_withdrawn", benefit_withdrawn(t, &wish)),
            ("benefit_approved", benefit_changed(t, &self.answered(UseStep::Approve))),
            (
                "benefit_scheduled",
                benefit_changed(t, &self.answered(UseStep::Schedule)),
            ),
            ("benefit_refused", benefit_changed(t, &self.answered(UseStep::Refuse))),
            (
                "benefit_delivered",
                benefit_changed(t, &self.answered(UseStep::Deliver)),
            ),
            ("benefit_missed", benefit_changed(t, &self.answered(UseStep::Miss))),
            ("benefit_gone", benefit_changed(t, &self.answered(UseStep::Withdraw))),
            ("difference_billed", difference_billed(t, &billed)),
        ]
    }

    /// Something that a member has asked for, after a step.
    fn answered(&self, step: UseStep) -> BenefitChanged<'_> {
        let is_delivered = step == UseStep::Deliver;
        BenefitChanged {
            foundation: &self.foundation,
            member: self.organisation,
            benefit: &self.tier,
            step,
            wanted: day("2027-05-18"),
            day: (is_delivered || step == UseStep::Schedule).then(|| day("2027-05-20")),
            note: if is_delivered || step == UseStep::Approve {
                ""
            } else {
                self.written
            },
            link: LINK,
        }
    }
}
