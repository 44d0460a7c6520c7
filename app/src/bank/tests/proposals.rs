//! What a line could pay: how sure that is, why, and the form that records it.

use super::*;

#[test]
fn a_proposal_says_how_sure_it_is_and_why() {
    for (confidence, class, text) in [
        (ProposalConfidence::Certain, "turn done", "Certain"),
        (ProposalConfidence::Likely, "turn you", "Likely"),
        (ProposalConfidence::Possible, "turn waiting", "Possible"),
    ] {
        let mut line = line(BankLineState::Open);
        line.proposals[0].confidence = confidence;
        let html = line_html(line);
        assert_says(&html, &[&format!("<span class=\"{class}\">{text}</span>")]);
        assert_says(
            &said(&html),
            &[&format!(
                "{text} HARBOUR-2026-0001 Hollow Oak Systems €2,000 unpaid Member’s name Exact amount Record for \
                HARBOUR-2026-0001"
            )],
        );
    }
}

#[test]
fn every_reason_has_its_words() {
    let reasons = [
        (ProposalReason::Reference, "Invoice’s reference stated"),
        (ProposalReason::ReferenceInText, "Invoice’s reference in the text"),
        (ProposalReason::NumberStated, "Invoice number stated"),
        (ProposalReason::NumberInText, "Invoice number in the text"),
        (ProposalReason::PayerAccount, "Paid from this account before"),
        (ProposalReason::PayerName, "Member’s name"),
        (ProposalReason::PayerNameAlike, "Similar name"),
        (ProposalReason::AmountEqual, "Exact amount"),
        (ProposalReason::ChargesStated, "Exact amount with the bank’s charges"),
        (
            ProposalReason::ChargesAssumed,
            "A little less, probably because of bank charges",
        ),
        (ProposalReason::PartPayment, "Part payment"),
        (ProposalReason::Overpayment, "More than what’s unpaid"),
        (ProposalReason::SeveralInvoices, "Several invoices"),
        (ProposalReason::OthersFit, "Other invoices fit too"),
        (ProposalReason::AlreadyPaid, "Another line pays it"),
        (ProposalReason::Returned, "Returned payment"),
        (ProposalReason::PaymentIdentified, "The return names this payment"),
        (
            ProposalReason::PaymentAlike,
            "Same amount, and a payer or text like this payment’s",
        ),
        (ProposalReason::UndividedBatch, "Sum of several payments"),
        (ProposalReason::OtherCurrency, "Another currency"),
    ];
    let mut line = line(BankLineState::Open);
    line.proposals[0].reasons = reasons.iter().map(|(reason, _)| *reason).collect();
    let html = line_html(line);
    for (_, text) in reasons {
        assert_says(&html, &[&format!("<li class=\"tag\">{text}</li>")]);
    }
}

#[test]
fn a_proposal_is_recorded_as_it_is_shown() {
    assert_says(
        &line_html(line(BankLineState::Open)),
        &[
            "method=\"post\" action=\"/bank/harbour/lines/7kq2\"",
            "name=\"from\" value=\"list\"",
            "name=\"show\" value=\"open\"",
            "name=\"page\" value=\"1\"",
            "name=\"invoice\" value=\"HARBOUR-2026-0001\"",
            "name=\"amount\" value=\"2000.00\"",
            "name=\"do\" value=\"record\"",
            "href=\"/invoices/harbour/HARBOUR-2026-0001\"",
        ],
    );
}

#[test]
fn charges_are_stated_and_sent_along() {
    let mut line = line(BankLineState::Open);
    line.proposals[0].charges = eur(1_550);
    let html = line_html(line);
    assert_says(&said(&html), &["The bank kept €15.50."]);
    assert_says(&html, &["type=\"hidden\" name=\"charges\" value=\"yes\""]);
    assert_lacks(
        &line_html(super::line(BankLineState::Open)),
        &["type=\"hidden\" name=\"charges\""],
    );
}

#[test]
fn a_proposal_for_several_invoices_says_what_each_gets() {
    let mut line = line(BankLineState::Open);
    line.proposals = vec![proposal(vec![part(1, Some(eur(150_000))), part(2, Some(eur(50_000)))])];
    let html = line_html(line);
    assert_says(
        &said(&html),
        &[
            "HARBOUR-2026-0001 Hollow Oak Systems Gets €1,500 €2,000 unpaid HARBOUR-2026-0002 Hollow Oak Systems Gets €500 \
            €2,000 unpaid",
            "Record for HARBOUR-2026-0001 and HARBOUR-2026-0002",
        ],
    );
    let sent = [
        "name=\"invoice\" value=\"HARBOUR-2026-0001\"",
        "name=\"amount\" value=\"1500.00\"",
        "name=\"invoice\" value=\"HARBOUR-2026-0002\"",
        "name=\"amount\" value=\"500.00\"",
    ];
    let places: Vec<usize> = sent.iter().filter_map(|sent| html.find(sent)).collect();
    assert_eq!(places.len(), sent.len(), "{html}");
    assert!(places.is_sorted(), "{html}");
}

#[test]
fn many_proposals_come_in_their_order_and_only_the_first_is_prominent() {
    let mut line = line(BankLineState::Open);
    line.proposals = (1..=30)
        .map(|number| proposal(vec![part(number, Some(eur(200_000)))]))
        .collect();
    line.proposals.push(proposal(
        (1..=40).map(|number| part(number, Some(eur(5_000)))).collect(),
    ));
    let html = line_html(line);
    assert_eq!(html.matches("-title\" class=\"button small\"").count(), 1);
    assert_eq!(html.matches("-title\" class=\"button quiet small\"").count(), 30);
    let page = said(&html);
    let places: Vec<usize> = (1..=30)
        .filter_map(|number| page.find(&format!("Record for HARBOUR-2026-{number:04}")))
        .collect();
    assert_eq!(places.len(), 30);
    assert!(places.is_sorted());
    assert_says(&page, &["Record for 40 invoices"]);
}

#[test]
fn a_return_is_sent_without_its_sign() {
    let mut line = line(BankLineState::Open);
    (line.amount, line.rest) = (eur(-200_000), eur(-200_000));
    line.proposals = vec![proposal(vec![ProposedPart {
        unpaid: eur(0),
        ..part(1, Some(eur(-200_000)))
    }])];
    let html = line_html(line);
    assert_says(
        &said(&html),
        &[
            "−€2,000 Hollow Oak GmbH",
            "€2,000 returned Already paid",
            "Record the return for HARBOUR-2026-0001",
        ],
    );
    assert_says(&html, &["name=\"amount\" value=\"2000.00\""]);
}

#[test]
fn a_proposal_in_another_currency_asks_for_the_amount() {
    let mut line = line(BankLineState::Open);
    line.proposals = vec![proposal(vec![ProposedPart {
        unpaid: amount(250_000, "USD"),
        ..part(1, None)
    }])];
    let html = line_html(line);
    assert_says(&said(&html), &["$2,500 unpaid", "Amount in USD"]);
    assert_says(
        &html,
        &[
            "<label for=\"line-7kq2-0-0\" class=\"label\">",
            "id=\"line-7kq2-0-0\" name=\"amount\" value=\"\"",
        ],
    );
}

/// It had a button that could only fail.
#[test]
fn a_proposal_that_is_paid_asks_how_much_more_it_gets() {
    let mut line = line(BankLineState::Open);
    line.rest = eur(2_500);
    line.payments = vec![payment(1, 197_500)];
    line.proposals = vec![ProposalBrief {
        reasons: vec![ProposalReason::AlreadyPaid],
        ..proposal(vec![ProposedPart {
            unpaid: eur(0),
            ..part(1, Some(eur(0)))
        }])
    }];
    let html = line_html(line.clone());
    assert_says(
        &said(&html),
        &["Hollow Oak Systems Already paid €25 too much Amount in EUR"],
    );
    assert_says(
        &html,
        &[
            "id=\"line-7kq2-0-0\" name=\"amount\" value=\"25.00\"",
            "type=\"hidden\" name=\"overpays\" value=\"yes\"",
            "type=\"hidden\" name=\"proposal\" value=\"0\"",
        ],
    );
    assert_lacks(&html, &["Gets €0"]);
    // Another line paid it, or will.
    line.payments = vec![payment(2, 197_500)];
    assert_lacks(&said(&line_html(line.clone())), &["too much"]);
    line.proposals[0].parts[0].unpaid = eur(200_000);
    assert_says(&said(&line_html(line)), &["€2,000 unpaid Another line pays it"]);
}

#[test]
fn without_a_proposal_people_enter_the_invoice() {
    let mut line = line(BankLineState::Open);
    line.proposals = Vec::new();
    let html = line_html(line);
    assert_says(
        &said(&html),
        &[
            "No invoice fits.",
            "Another invoice : €2,000, Hollow Oak GmbH Invoice number",
            "The bank kept the rest as its charge",
        ],
    );
    assert_says(
        &html,
        &[
            "id=\"line-7kq2-invoice\" name=\"invoice\"",
            "id=\"line-7kq2-amount\" name=\"amount\"",
            "id=\"line-7kq2-charges\" name=\"charges\"",
            "id=\"line-7kq2-note\" name=\"note\"",
            "value=\"set_aside\"",
        ],
    );
    assert_lacks(&html, &["<details open"]);
}
