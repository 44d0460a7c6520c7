//! Lines: their facts, what they paid, and what can be done about them.

use super::*;
use crate::api::SkipReason;
use crate::bank::typed_amount::typed_amount;

#[test]
fn a_line_says_who_paid_how_much_and_what_they_wrote() {
    assert_says(
        &said(&line_html(line(BankLineState::Open))),
        &["€2,000 Hollow Oak GmbH 4 December 2026 Account DE89370400440532013000 Membership 2026 Needs a decision"],
    );
    let bare = BankLineBrief {
        on: None,
        name: String::new(),
        account: String::new(),
        text: String::new(),
        ..line(BankLineState::Open)
    };
    assert_says(&said(&line_html(bare)), &["€2,000 No name stated Needs a decision"]);
}

#[test]
fn every_state_has_its_words_and_shape() {
    for (state, class, text) in [
        (BankLineState::Ready, "turn done", "Will be recorded"),
        (BankLineState::Open, "turn you", "Needs a decision"),
        (BankLineState::Recorded, "turn done", "Recorded"),
        (BankLineState::SetAside, "turn none", "Set aside"),
        (BankLineState::Skipped, "turn none", "Pays no invoice"),
        (BankLineState::Known, "turn none", "Imported before"),
        (BankLineState::Undone, "turn declined", "Undone"),
    ] {
        assert_says(
            &line_html(line(state)),
            &[&format!("<span class=\"{class}\">{text}</span>")],
        );
    }
}

#[test]
fn what_the_bank_kept_is_stated_afterwards_too() {
    let mut line = line(BankLineState::Recorded);
    line.payments = vec![LinePayment {
        charges: eur(1_880),
        ..payment(1, 200_000)
    }];
    assert_says(
        &said(&line_html(line)),
        &["HARBOUR-2026-0001 : €2,000 The bank kept €18.80."],
    );
}

#[test]
fn a_recorded_line_says_for_which_invoices_and_can_be_undone() {
    let mut line = line(BankLineState::Recorded);
    line.payments = vec![payment(1, 150_000), payment(2, 50_000)];
    let html = line_html(line);
    assert_says(
        &said(&html),
        &[
            "Recorded for HARBOUR-2026-0001 : €1,500 HARBOUR-2026-0002 : €500 Undo",
            "A membership that’s active stays active.",
        ],
    );
    assert_says(
        &html,
        &["value=\"reopen\"", "href=\"/invoices/harbour/HARBOUR-2026-0002\""],
    );
    assert_lacks(&html, &["value=\"record\""]);
}

#[test]
fn a_line_that_is_recorded_in_part_says_what_is_left() {
    let mut line = line(BankLineState::Open);
    line.payments = vec![payment(1, 150_000)];
    line.rest = eur(50_000);
    let html = line_html(line);
    assert_says(&said(&html), &["€500 of it isn’t recorded yet."]);
    assert_says(&html, &["value=\"reopen\"", "value=\"record\""]);
}

#[test]
fn a_line_that_was_set_aside_says_why_and_can_be_decided_again() {
    let mut line = line(BankLineState::SetAside);
    line.note = "A donation".to_owned();
    let html = line_html(line);
    assert_says(&said(&html), &["Set aside Reason: A donation Decide again"]);
    assert_says(&html, &["value=\"reopen\""]);
}

#[test]
fn a_line_that_cannot_pay_says_why() {
    for (why, text) in [
        (SkipReason::NotBooked, "It’s pending, and can still change."),
        (SkipReason::MoneyOut, "Money went out."),
        (SkipReason::Charge, "It’s a bank charge."),
        (SkipReason::Zero, "It has no amount."),
    ] {
        let mut line = line(BankLineState::Skipped);
        line.skipped = Some(why);
        let html = line_html(line);
        let state = if why == SkipReason::NotBooked {
            "Pending"
        } else {
            "Pays no invoice"
        };
        assert_says(&said(&html), &[&format!("{state} {text}")]);
        assert_lacks(&html, &["/lines/7kq2"]);
    }
}

#[test]
fn filters_are_links_and_empty_lists_say_so() {
    for (show, text) in [
        (BankFilter::Open, "Nothing needs a decision."),
        (BankFilter::Recorded, "No payment is recorded."),
        (BankFilter::SetAside, "No line has been set aside."),
        (BankFilter::All, "There are no lines yet."),
    ] {
        let mut answer = bank(Vec::new());
        answer.lines.show = show;
        let html = html(&answer, BankForm::default());
        assert_says(
            &html,
            &[&format!(
                "href=\"/bank/harbour?show={}#lines\" aria-current=\"true\" class=\"chip\"",
                show.id()
            )],
        );
        assert_eq!(html.matches("class=\"chip\"").count(), BankFilter::EACH.len());
        assert_says(
            &said(&html),
            &["Needs a decision 3 Recorded 12 No invoice 42 All 1,057", text],
        );
    }
}

#[test]
fn a_pager_leads_to_the_other_pages_of_the_filter() {
    let mut answer = bank(vec![line(BankLineState::Open)]);
    (answer.lines.page, answer.lines.pages) = (2, 3);
    assert_says(
        &html(&answer, BankForm::default()),
        &[
            "href=\"/bank/harbour?show=open#lines\" rel=\"prev\"",
            "href=\"/bank/harbour?show=open&amp;page=3#lines\" rel=\"next\"",
            "Page 2 of 3",
            "name=\"page\" value=\"2\"",
        ],
    );
}

#[test]
fn amounts_in_forms_can_be_read_again() {
    for code in ["USD", "EUR", "CHF", "JPY", "KWD"] {
        let currency = Currency::parse(code).unwrap();
        for minor in [7, 99, 1_000, 123_450, 1_234_500, 15_000_500, 2_000_000] {
            let sent = typed_amount(Money { minor, currency });
            let read = currency.read(&sent).ok().and_then(|major| currency.minor(major));
            assert_eq!(read, Some(minor), "{code} {sent}");
        }
    }
}
