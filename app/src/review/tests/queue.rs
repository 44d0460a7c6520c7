//! The queue.

use super::samples::{assert_says, queue, review, row, said_queue};
use crate::api::{QueueFilter, ReviewQueueAnswer, ReviewTurn};
use crate::fixtures::{rendered, said};
use crate::locale::Locale;
use crate::review::{ReviewForm, queue_page, review_page};

#[test]
fn an_empty_queue_says_so_for_every_filter() {
    for (show, text) in [
        (QueueFilter::Mine, "No application is waiting for your vote."),
        (QueueFilter::Late, "No application is overdue."),
        (QueueFilter::Applicant, "No applicant has a question to answer."),
        (QueueFilter::Open, "There are no open applications."),
        (QueueFilter::Decided, "No application has been decided yet."),
    ] {
        let page = said_queue(queue(show, Vec::new()));
        assert_says(&page, &[text, "Waiting for me 1,234"]);
        assert!(!page.contains("Choose an application"), "{page}");
    }
}

#[test]
fn an_empty_queue_needs_no_script() {
    for (rows, expected) in [(0, 0), (1, 1), (2, 1)] {
        let rows = vec![row(ReviewTurn::Yours, None); rows];
        let html = rendered(Locale::En, || queue_page(queue(QueueFilter::Mine, rows)));
        assert_eq!(html.matches("<leptos-island").count(), expected);
        assert_eq!(html.matches("<kbd>J</kbd>").count(), expected);
    }
}

#[test]
fn filters_are_links_and_the_current_one_is_marked() {
    let rows = vec![row(ReviewTurn::Yours, None)];
    let html = rendered(Locale::En, || queue_page(queue(QueueFilter::Late, rows)));
    assert_says(
        &html,
        &[
            "href=\"/review/harbour?show=late\" aria-current=\"true\"",
            "href=\"/review/harbour?show=open\"",
            "href=\"/review/harbour/7KQ2-M9XW?show=late\"",
        ],
    );
    assert_eq!(html.matches("class=\"chip\"").count(), QueueFilter::ALL.len());
    assert_eq!(html.matches("show=late\" aria-current=\"true\"").count(), 1);
    assert_eq!(html.matches("show=open\" aria-current").count(), 0);
}

#[test]
fn the_queue_leads_to_the_invoices_if_the_reviewer_may_read_them() {
    for money in [false, true] {
        let queue = ReviewQueueAnswer {
            money,
            ..queue(QueueFilter::Mine, Vec::new())
        };
        let html = rendered(Locale::En, || queue_page(queue));
        assert_eq!(html.contains("href=\"/invoices/harbour\""), money, "{html}");
    }
}

#[test]
fn a_pager_leads_to_the_other_pages_of_the_filter() {
    let queue = ReviewQueueAnswer {
        page: 2,
        pages: 3,
        ..queue(QueueFilter::Open, vec![row(ReviewTurn::Others, None)])
    };
    let html = rendered(Locale::En, || queue_page(queue));
    assert_says(
        &html,
        &[
            "href=\"/review/harbour?show=open\" rel=\"prev\"",
            "href=\"/review/harbour?show=open&amp;page=3\" rel=\"next\"",
            "href=\"/review/harbour/7KQ2-M9XW?show=open&amp;page=2\"",
            "Page 2 of 3",
        ],
    );
}

#[test]
fn a_row_says_whose_turn_it_is_and_by_when() {
    for (turn, due, class, text) in [
        (
            ReviewTurn::Yours,
            Some("2026-12-10"),
            "turn you",
            "in 2 days Gold, $20,000 a year Your vote",
        ),
        (
            ReviewTurn::Yours,
            Some("2026-12-08"),
            "turn you",
            "due today Gold, $20,000 a year Your vote",
        ),
        (
            ReviewTurn::Yours,
            Some("2026-12-06"),
            "turn late",
            "2 days late Gold, $20,000 a year Overdue: your vote",
        ),
        (
            ReviewTurn::Others,
            Some("2026-12-09"),
            "turn waiting",
            "in 1 day Gold, $20,000 a year The Executive Director decides",
        ),
        (
            ReviewTurn::Others,
            Some("2026-12-07"),
            "turn late",
            "1 day late Gold, $20,000 a year Overdue: The Executive Director decides",
        ),
        (ReviewTurn::Others, None, "turn waiting", "No deadline Gold"),
        (ReviewTurn::Applicant, None, "turn waiting", "Waiting for the applicant"),
        (ReviewTurn::OnHold, Some("2026-12-07"), "turn none", "On hold"),
        (ReviewTurn::WaitingList, None, "turn none", "Waiting list"),
        (ReviewTurn::Approved, None, "turn done", "Approved"),
        (ReviewTurn::Declined, None, "turn declined", "Declined"),
        (ReviewTurn::Withdrawn, None, "turn none", "Withdrawn"),
    ] {
        let html = rendered(Locale::En, || {
            queue_page(queue(QueueFilter::Open, vec![row(turn, due)]))
        });
        assert_says(&said(&html), &[text]);
        assert_says(&html, &[&format!("class=\"{class}\"")]);
    }
}

#[test]
fn long_and_strange_names_are_whole_and_escaped() {
    let name = format!("<script>alert(1)</script>\u{202e}{}", "Gesellschaft für ".repeat(30));
    let mut row = row(ReviewTurn::Yours, None);
    row.name.clone_from(&name);
    let mut answer = review();
    answer.application.name = name;
    let html = rendered(Locale::En, || {
        review_page(queue(QueueFilter::Mine, vec![row]), answer, ReviewForm::default())
    });
    assert!(!html.contains("<script>alert"), "{html}");
    assert_eq!(html.matches(&"Gesellschaft für ".repeat(30)).count(), 3);
    assert!(html.contains("<bdi>&lt;script&gt;"), "{html}");
}

#[test]
fn an_application_without_a_name_has_its_number() {
    let mut row = row(ReviewTurn::Yours, None);
    row.name.clear();
    row.price.clear();
    assert_says(
        &said_queue(queue(QueueFilter::Mine, vec![row])),
        &["7KQ2-M9XW No deadline Gold Your vote"],
    );
}
