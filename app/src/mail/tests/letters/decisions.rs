//! Emails about a submitted application: what's asked and decided, what there is to pay, and what waits for reviewers.

use super::Letters;
use crate::mail::tests::facts::{Facts, LINK, day};
use crate::mail::{
    Approved, Asked, DeclinedApplication, InvoiceNotice, InvoiceReader, Submitted, VoteDue, Welcome, answered,
    approved, asked, declined_application, invoice_issued, payment_reminder, place_free, submitted, vote_due, welcome,
    withdrawn,
};
use crate::text::Texts;
use crate::words::say;
use domain::money::{Currency, Money};
use domain::review::{Reviewer, Stage};
use domain::term::{FeeShare, TermPeriod};

fn stage(reviewer: Reviewer, days: Option<u16>) -> Stage {
    Stage {
        days,
        ..Stage::of(reviewer)
    }
}

impl Facts {
    pub(super) fn decision_letters(&self, t: Texts) -> Letters {
        let about = self.about();
        let to_submit = Submitted {
            about,
            stages: &[
                stage(Reviewer::Staff, Some(1)),
                stage(Reviewer::Officer, Some(3)),
                stage(Reviewer::Committee, Some(10)),
                stage(Reviewer::Board, None),
            ],
            officer: Some(&self.officer),
            by: None,
            contact: "join@harbour.example",
            link: LINK,
        };
        let promised = Submitted {
            stages: &[stage(Reviewer::Staff, Some(5))],
            by: Some(day("2026-07-22")),
            ..to_submit
        };
        let automatic = Submitted {
            stages: &[stage(Reviewer::Automatic, None)],
            ..to_submit
        };
        let bill = InvoiceNotice {
            label: "HARBOUR-2026-0001",
            part: None,
            seller: say(t, &self.foundation),
            unpaid: Money {
                minor: 200_000,
                currency: Currency::parse("EUR").unwrap(),
            },
            due_on: day("2026-08-14"),
            iban: Some("DE02 1203 0000 0000 2020 51"),
            bic: Some("BYLADEM1001"),
            reference: "RF94HARBOUR20260001",
        };
        let without_account = InvoiceNotice {
            iban: None,
            bic: None,
            ..bill
        };
        let applicant = InvoiceReader::Applicant { link: LINK };
        let to_pay = Approved {
            about,
            payment_missing: true,
            invoice: Some(bill),
            details_missing: false,
            signature_missing: false,
            link: LINK,
        };
        let to_sign_and_pay = Approved {
            details_missing: false,
            signature_missing: true,
            invoice: None,
            ..to_pay
        };
        let complete = Approved {
            payment_missing: false,
            invoice: None,
            ..to_pay
        };
        let joined = Welcome {
            about,
            first_term: Some(TermPeriod {
                start: day("2026-08-01"),
                end: day("2027-07-31"),
                is_partial: false,
                fees: 1,
                share: FeeShare { parts: 1, of: 1 },
            }),
            since: day("2026-08-01"),
            link: LINK,
        };
        let endless = Welcome {
            first_term: None,
            ..joined
        };
        let reasons = [self.written.to_owned(), "The tier is for companies only.".to_owned()];
        let refused = DeclinedApplication {
            about,
            reasons: &reasons,
            contact: "join@harbour.example",
        };
        let due = VoteDue {
            foundation: &self.foundation,
            party: self.organisation,
            tier: &self.tier,
            by: Some(day("2026-07-22")),
            link: LINK,
            late: false,
        };
        vec![
            ("submitted", submitted(t, &to_submit)),
            ("submitted_with_a_day", submitted(t, &promised)),
            ("submitted_at_once", submitted(t, &automatic)),
            ("withdrawn", withdrawn(t, &about)),
            (
                "asked",
                asked(
                    t,
                    &Asked {
                        about,
                        question: self.written,
                        link: LINK,
                    },
                ),
            ),
            ("answered", answered(t, &about)),
            ("approved", approved(t, &to_pay)),
            ("invoice_issued", invoice_issued(t, &about, &bill, applicant)),
            (
                "invoice_issued_to_payer",
                invoice_issued(t, &about, &without_account, InvoiceReader::Payer),
            ),
            ("payment_reminder", payment_reminder(t, &about, &bill, applicant)),
            (
                "payment_reminder_to_payer",
                payment_reminder(t, &about, &bill, InvoiceReader::Payer),
            ),
            ("approved_unsigned", approved(t, &to_sign_and_pay)),
            ("approved_complete", approved(t, &complete)),
            ("welcome", welcome(t, &joined)),
            ("welcome_without_end", welcome(t, &endless)),
            ("declined_application", declined_application(t, &refused)),
            ("place_free", place_free(t, &about)),
            ("vote_due", vote_due(t, &due)),
            ("vote_late", vote_due(t, &VoteDue { late: true, ..due })),
            ("vote_without_day", vote_due(t, &VoteDue { by: None, ..due })),
        ]
    }
}
