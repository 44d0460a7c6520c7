//! Every email, with usual values and with hostile ones.

use crate::locale::Locale;
use crate::mail::{
    About, Approved, Asked, BenefitAsked, BenefitChanged, ChangeNews, ChangeReason, ConfirmedTerm, DeclinedApplication,
    DeliveryDecided, DeliveryReported, DifferenceBilled, FallenShort, Handed, InvoiceNotice, InvoiceReader, Letter,
    MeetingMail, MembershipMail, MilestoneDue, NamedContact, PeopleChange, RenewalMail, Resume, RoleMail, Signing,
    Submitted, TermEnd, VoteDue, Welcome, answered, approved, asked, benefit_asked, benefit_changed, benefit_withdrawn,
    confirm, contact_ends, contact_named, declined, declined_application, delivery_decided, delivery_reported,
    difference_billed, fallen_short, handed_over, invoice_issued, meeting_moved, meeting_planned, milestone_due,
    minutes, nobody_reached, page_asked, page_decided, part_done, passkey_added, passkey_removed, payment_reminder,
    people_changed, place_free, recalled, reminder, reminder_bounced, resume, signed, submitted, term_reminder,
    tier_change, vote_due, webhook_turned_off, welcome, withdrawn,
};
use crate::text::Texts;
use crate::words::{Unconfirmed, say};
use domain::date::Date;
use domain::entitlement::UseStep;
use domain::joining::Part;
use domain::money::{Currency, Money};
use domain::review::{Reviewer, Stage};
use domain::term::{FeeShare, TermPeriod};
use domain::text::Text;

pub(super) const LINK: &str = "https://members.example.org/apply/mzxw6ytboi3gk43fmnzgk5brmzxw6ytb";

fn both(en: &str, de: &str) -> Text {
    let mut text = Text::new("en", en);
    text.insert("de", de.to_owned());
    text
}

fn euros(minor: i64) -> Money {
    Money {
        minor,
        currency: Currency::parse("EUR").unwrap(),
    }
}

pub(super) fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn stage(reviewer: Reviewer, days: Option<u16>) -> Stage {
    Stage {
        days,
        ..Stage::of(reviewer)
    }
}

/// What emails are about, so that a test can use strange values.
pub(super) struct Facts {
    pub foundation: Text,
    pub tier: Text,
    pub agreement: Text,
    pub officer: Text,
    pub applicant: &'static str,
    pub colleague: &'static str,
    pub organisation: &'static str,
    pub written: &'static str,
}

impl Facts {
    pub fn usual() -> Self {
        Self {
            foundation: both("Harbour Foundation", "Hafen-Stiftung"),
            tier: both("Gold Member", "Goldmitglied"),
            agreement: both("Membership Agreement", "Mitgliedsvertrag"),
            officer: both("Executive Director", "Geschäftsführung"),
            applicant: "Zoë Almeida",
            colleague: "Jürgen Weiß",
            organisation: "Leuchtturm GmbH",
            written: "Could you do this by Friday?\n\nOur VAT number is on the last invoice, and the address is the one in Rotterdam.",
        }
    }

    /// Values that try to break out of their place.
    pub fn hostile() -> Self {
        Self {
            foundation: Text::new("en", "A & B <Foundation>"),
            tier: Text::new("en", "\"Gold\""),
            agreement: Text::new("en", "</title>Agreement"),
            officer: Text::new("en", "<b>Director</b>\u{202e}"),
            applicant: "Eve\r\nBcc: all@example.org\r\n\r\n<script>alert(1)</script>",
            colleague: "\u{202e}דנה",
            organisation: "</dd></dl><img src=x>\u{2029}Next",
            written: "<a href=\"https://evil.example\">Click</a>\n> quoted\n\u{202e}turned",
        }
    }

    fn documents(&self, t: Texts) -> Vec<(String, String)> {
        vec![(
            say(t, &self.agreement).to_owned(),
            format!("{LINK}/documents/membership.pdf"),
        )]
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

    pub fn letters(&self, locale: Locale) -> Vec<(&'static str, Letter)> {
        let t = Texts::new(locale);
        let bounced = MembershipMail {
            foundation: &self.foundation,
            member: self.organisation,
            link: LINK,
        };
        let about = About {
            foundation: &self.foundation,
            tier: &self.tier,
            reference: "7KQ2-M9XW",
            applicant: self.applicant,
        };
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
        let to_resume = Resume {
            about: About { applicant: "", ..about },
            link: LINK,
            until: day("2026-11-12"),
        };
        let to_sign = Handed {
            part: Part::Signature,
            ..handed
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
        let page = MembershipMail {
            foundation: &self.foundation,
            member: self.organisation,
            link: LINK,
        };
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
            ("vote_without_day", vote_due(t, &VoteDue { by: None, ..due })),
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
            ("meeting_planned", meeting_planned(t, &meeting)),
            ("meeting_moved", meeting_moved(t, &officers)),
            ("minutes", minutes(t, &meeting)),
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
