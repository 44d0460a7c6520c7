//! The console's pages, rendered from fixtures.

use super::{ReviewForm, ReviewProblem, queue_page, review_page};
use crate::api::{
    AgreementBrief, AlikeBrief, AlikeReason, ApplicationState, DecisionBrief, FileBrief, HISTORY_KINDS, HistoryBrief,
    NoteBrief, QueueFilter, QueueRow, RequestBrief, ReviewAction, ReviewAnswer, ReviewQueueAnswer, ReviewTurn,
    SignatureBrief, StageBrief, StageResult, VoteBrief,
};
use crate::fixtures::{application, berlin, day, foundation, rendered, said};
use crate::locale::Locale;
use domain::application::{FieldKind, Step};
use domain::review::{Decision, Reviewer, Stage};
use domain::text::Text;

/// 7 December 2026, 10:12 UTC.
const AT: i64 = 1_796_638_320_000;

const TURNS: [ReviewTurn; 8] = [
    ReviewTurn::Yours,
    ReviewTurn::Others,
    ReviewTurn::Applicant,
    ReviewTurn::OnHold,
    ReviewTurn::WaitingList,
    ReviewTurn::Approved,
    ReviewTurn::Declined,
    ReviewTurn::Withdrawn,
];

fn row(turn: ReviewTurn, due: Option<&str>) -> QueueRow {
    QueueRow {
        reference: "7KQ2-M9XW".to_owned(),
        name: "Hollow Oak Systems".to_owned(),
        tier: Text::new("en", "Gold"),
        price: "$20,000 a year".to_owned(),
        turn,
        reviewer: Some(Reviewer::Officer),
        officer: Some(Text::new("en", "Executive Director")),
        due: due.map(day),
        submitted_on: Some(day("2026-12-01")),
        decided_on: None,
    }
}

fn queue(show: QueueFilter, rows: Vec<QueueRow>) -> ReviewQueueAnswer {
    ReviewQueueAnswer {
        foundation: foundation(),
        show,
        counts: QueueFilter::ALL.into_iter().map(|filter| (filter, 1_234)).collect(),
        sort: show.own_sort().to_owned(),
        rows,
        page: 1,
        pages: 1,
        money: false,
        today: day("2026-12-08"),
    }
}

fn vote(who: &str, decision: Option<Decision>, reason: &str) -> VoteBrief {
    VoteBrief {
        who: who.to_owned(),
        decision,
        reason: reason.to_owned(),
        at: AT,
    }
}

fn stage(reviewer: Reviewer, result: Option<StageResult>, votes: Vec<VoteBrief>) -> StageBrief {
    StageBrief {
        stage: Stage::of(reviewer),
        opened_on: day("2026-12-01"),
        due: Some(day("2026-12-10")),
        decided_on: result.map(|_| day("2026-12-07")),
        result,
        votes,
        waiting_for: vec!["grace@harbour.example".to_owned()],
    }
}

fn review() -> ReviewAnswer {
    ReviewAnswer {
        application: application(),
        turn: ReviewTurn::Yours,
        version: 17,
        stages: vec![
            stage(
                Reviewer::Staff,
                Some(StageResult::Approved),
                vec![
                    vote("jonas@harbour.example", Some(Decision::Decline), "Papers are missing."),
                    vote("jonas@harbour.example", Some(Decision::Approve), "Papers complete."),
                ],
            ),
            stage(
                Reviewer::Board,
                None,
                vec![vote("priya@harbour.example", None, "Works for them.")],
            ),
        ],
        actions: ReviewAction::ALL.to_vec(),
        own_vote: None,
        reasons: Vec::new(),
        notes: Vec::new(),
        alike: Vec::new(),
        alike_more: 0,
        others: Vec::new(),
        merges: false,
        reads_money: false,
        history: Vec::new(),
        local_time: Some(berlin()),
    }
}

fn page(answer: &ReviewAnswer, form: ReviewForm) -> String {
    let queue = queue(QueueFilter::Mine, vec![row(ReviewTurn::Yours, Some("2026-12-10"))]);
    rendered(Locale::En, || review_page(queue, answer.clone(), form))
}

fn said_page(answer: &ReviewAnswer) -> String {
    said(&page(answer, ReviewForm::default()))
}

fn said_queue(queue: ReviewQueueAnswer) -> String {
    said(&rendered(Locale::En, || queue_page(queue)))
}

#[track_caller]
fn assert_says(page: &str, texts: &[&str]) {
    for text in texts {
        assert!(page.contains(text), "“{text}” isn't in: {page}");
    }
}

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

#[test]
fn a_review_says_everything_about_every_turn() {
    for (turn, text) in TURNS.into_iter().zip([
        "Your vote The board decides By 10 December 2026, in 2 days.",
        "The board decides The board decides By 10 December 2026, in 2 days.",
        "Waiting for the applicant The applicant has a question to answer",
        "On hold The review is paused",
        "Waiting list Number 3 on the waiting list",
        "Approved Approved on 7 December 2026",
        "Declined Declined on 7 December 2026",
        "Withdrawn The applicant withdrew the application",
    ]) {
        let mut answer = ReviewAnswer { turn, ..review() };
        answer.application.place = (turn == ReviewTurn::WaitingList).then_some(3);
        answer.application.decision =
            matches!(turn, ReviewTurn::Approved | ReviewTurn::Declined).then(|| DecisionBrief {
                decision: Decision::Approve,
                on: day("2026-12-07"),
                reasons: Vec::new(),
            });
        assert_says(&said_page(&answer), &[text]);
    }
}

#[test]
fn a_late_stage_says_how_late_it_is() {
    let mut answer = review();
    answer.application.today = day("2026-12-12");
    assert_says(
        &said_page(&answer),
        &["Overdue: your vote", "It was due by 10 December 2026: 2 days late."],
    );
}

#[test]
fn votes_have_their_reasons_and_only_the_last_one_counts() {
    let page = said_page(&review());
    assert_says(
        &page,
        &[
            "Staff decide Approved on 7 December 2026 jonas@harbour.example Approves Papers complete. 7 December 2026",
            "The board decides 1 person hasn’t voted priya@harbour.example Conflict of interest Works for them. 7 December 2026 \
            grace@harbour.example Not yet",
        ],
    );
    assert!(!page.contains("Papers are missing"), "{page}");
}

#[test]
fn there_are_only_forms_for_what_the_reviewer_may_do() {
    let html = page(
        &ReviewAnswer {
            actions: Vec::new(),
            ..review()
        },
        ReviewForm::default(),
    );
    assert!(!html.contains("<form"), "{html}");
    let mut answer = review();
    answer.application.agreements = vec![signed_agreement()];
    let html = page(&answer, ReviewForm::default());
    for action in ReviewAction::ALL {
        assert_says(
            &html,
            &[&format!("name=\"do\" value=\"{}\"", action.id()).replace("name=\"do\" ", "")],
        );
    }
    let forms = html.matches("<form").count();
    assert_eq!(html.matches("name=\"version\" value=\"17\"").count(), forms);
    assert_eq!(
        html.matches("action=\"/review/harbour/7KQ2-M9XW?show=mine\"").count(),
        forms
    );
}

fn signed_agreement() -> AgreementBrief {
    AgreementBrief {
        id: "main".to_owned(),
        title: Text::new("en", "Membership agreement"),
        version: "1".to_owned(),
        countersigned: true,
        signed: Some(SignatureBrief {
            name: "Henrike".to_owned(),
            title: "Director".to_owned(),
            hash: "00".to_owned(),
            at: AT,
        }),
        void: false,
        countersignature: None,
    }
}

#[test]
fn a_problem_is_said_first_at_its_field_and_loses_nothing() {
    let mut answer = review();
    answer.application.agreements = vec![signed_agreement()];
    for (action, problem, field, text) in [
        (
            Some(ReviewAction::Decline),
            ReviewProblem::TextMissing,
            "vote-text",
            "Enter your reason",
        ),
        (
            None,
            ReviewProblem::ActionMissing,
            "vote-approve",
            "Choose “Approve” or “Decline”",
        ),
        (
            Some(ReviewAction::Ask),
            ReviewProblem::TextMissing,
            "ask-text",
            "Enter your question",
        ),
        (
            Some(ReviewAction::Ask),
            ReviewProblem::StepMissing,
            "ask-step",
            "Choose what your question is about",
        ),
        (
            Some(ReviewAction::Note),
            ReviewProblem::TextMissing,
            "note-text",
            "Enter your note",
        ),
        (
            Some(ReviewAction::Recuse),
            ReviewProblem::TextMissing,
            "recuse-text",
            "Enter your reason",
        ),
        (
            Some(ReviewAction::Hold),
            ReviewProblem::TextMissing,
            "hold-text",
            "Enter your reason",
        ),
        (
            Some(ReviewAction::Countersign),
            ReviewProblem::NameMissing,
            "countersign-main-name",
            "Enter your full name",
        ),
    ] {
        let form = ReviewForm {
            action,
            text: "As <typed>".to_owned(),
            agreement: "main".to_owned(),
            title: "Treasurer".to_owned(),
            problem: Some(problem),
            ..ReviewForm::default()
        };
        let html = page(&answer, form);
        assert_says(
            &html,
            &[
                "<title>Error: ",
                "role=\"alert\"",
                &format!("href=\"#{field}\""),
                &format!("id=\"{field}\""),
            ],
        );
        // In the summary and at the field.
        assert_eq!(html.matches(text).count(), 2, "{text}: {html}");
        let typed = html.matches("As &lt;typed&gt;").count();
        let title = html.matches("value=\"Treasurer\"").count();
        let is_signing = action == Some(ReviewAction::Countersign);
        assert_eq!((typed, title), if is_signing { (0, 1) } else { (1, 0) }, "{action:?}");
    }
}

#[test]
fn a_refused_vote_keeps_its_choice() {
    let form = ReviewForm {
        action: Some(ReviewAction::Decline),
        problem: Some(ReviewProblem::TextMissing),
        ..ReviewForm::default()
    };
    let html = page(&review(), form);
    assert_says(&html, &["value=\"decline\" checked"]);
    assert!(!html.contains("value=\"approve\" checked"), "{html}");
}

#[test]
fn a_conflict_keeps_what_was_typed_even_if_its_form_is_gone() {
    let form = ReviewForm {
        action: Some(ReviewAction::Approve),
        text: "A good fit.".to_owned(),
        problem: Some(ReviewProblem::Conflict),
        ..ReviewForm::default()
    };
    let html = page(&review(), form.clone());
    assert_says(
        &html,
        &["Nothing was overwritten. Check what’s new, then record your vote again."],
    );
    assert!(!html.contains("You wrote:"), "{html}");
    assert_eq!(html.matches("A good fit.").count(), 1);
    let answer = ReviewAnswer {
        actions: vec![ReviewAction::Note],
        ..review()
    };
    let page = said(&page(&answer, form));
    assert_says(&page, &["You wrote: A good fit."]);
}

#[test]
fn what_was_done_is_announced() {
    for action in ReviewAction::ALL {
        let form = ReviewForm {
            done: Some(action),
            ..ReviewForm::default()
        };
        let html = page(&review(), form);
        assert_eq!(html.matches("role=\"status\"").count(), 1, "{action:?}");
        assert!(!html.contains("role=\"alert\""), "{action:?}");
    }
}

#[test]
fn the_own_vote_can_be_changed_until_the_stage_is_decided() {
    let own_vote = Some(vote("grace@harbour.example", Some(Decision::Approve), "A good fit."));
    let html = page(
        &ReviewAnswer {
            own_vote: own_vote.clone(),
            ..review()
        },
        ReviewForm::default(),
    );
    assert_says(&html, &["value=\"approve\" checked"]);
    assert_says(&said(&html), &["You voted to approve on 7 December 2026."]);
    let answer = ReviewAnswer {
        own_vote: Some(vote("grace@harbour.example", None, "")),
        actions: Vec::new(),
        ..review()
    };
    assert_says(
        &said_page(&answer),
        &["You declared a conflict of interest on 7 December 2026, so you don’t vote."],
    );
}

/// The key and step of a field that a file is uploaded for.
fn file_field(steps: &mut [Step]) -> String {
    let field = steps
        .iter_mut()
        .flat_map(|step| &mut step.fields)
        .find(|field| field.shown.is_none())
        .unwrap();
    field.kind = FieldKind::File;
    field.key.clone()
}

#[test]
fn everything_known_about_an_application_is_on_its_page() {
    let mut answer = review();
    let known = &mut answer.application;
    known.agreements = vec![signed_agreement()];
    let key = file_field(&mut known.steps);
    known.answers.retain(|(known, _)| *known != key);
    known.answers.push((key.clone(), "f00d".to_owned()));
    known.files.push(FileBrief {
        id: "f00d".to_owned(),
        key,
        name: "register.pdf".to_owned(),
        size: 1,
    });
    known.requests.push(RequestBrief {
        id: "1".to_owned(),
        step: known.steps[0].id.clone(),
        question: "Which company?".to_owned(),
        asked: day("2026-12-02"),
        answered: None,
        reply: String::new(),
        changed: Vec::new(),
    });
    known.state = ApplicationState::Asked;
    answer.alike.push(AlikeBrief {
        reference: "AAAA-BBBB".to_owned(),
        name: "Hollow Oak".to_owned(),
        reason: Some(AlikeReason::SimilarName),
        decision: None,
    });
    answer.notes.push(NoteBrief {
        who: "amina@harbour.example".to_owned(),
        text: "Happy to have them.".to_owned(),
        at: AT,
    });
    for (what, who, why) in [
        ("submitted", "applicant", ""),
        ("something new", "amina@harbour.example", "Because."),
    ] {
        answer.history.push(HistoryBrief {
            what: what.to_owned(),
            who: who.to_owned(),
            why: why.to_owned(),
            invoice: String::new(),
            at: AT,
        });
    }
    let html = page(&answer, ReviewForm::default());
    assert_says(
        &html,
        &[
            "href=\"/review/harbour/7KQ2-M9XW/files/f00d\"",
            "href=\"/review/harbour/AAAA-BBBB?show=mine\"",
            "href=\"https://hollowoak.example",
        ],
    );
    assert_says(
        &said(&html),
        &[
            "7KQ2-M9XW submitted on 1 December 2026 Hollow Oak Systems Gold, $20,000 a year",
            "Same applicant Likely duplicates Hollow Oak AAAA-BBBB : similar name",
            "Which company? Asked on 2 December 2026 Not answered yet.",
            "register.pdf",
            "Signed by Henrike, Director on 7 December 2026, 11:12 in Berlin (10:12 UTC). Not signed by us yet",
            "Happy to have them. amina@harbour.example , 7 December 2026, 11:12 in Berlin (10:12 UTC)",
            "Submitted Applicant , 7 December 2026, 11:12 in Berlin (10:12 UTC)",
            "Something new Because. amina@harbour.example",
        ],
    );
}

/// German, because some of the ledger's own words are the English ones.
#[test]
fn d3_every_kind_of_event_has_words_and_says_who_when_and_why() {
    for kind in HISTORY_KINDS {
        let mut answer = review();
        answer.history = vec![HistoryBrief {
            what: kind.to_owned(),
            who: "amina@harbour.example".to_owned(),
            why: "Darum.".to_owned(),
            invoice: String::new(),
            at: AT,
        }];
        let queue = queue(QueueFilter::Mine, Vec::new());
        let page = said(&rendered(Locale::De, || {
            review_page(queue, answer, ReviewForm::default())
        }));
        let (_, history) = page.split_once("Verlauf ").unwrap();
        let event = "Darum. amina@harbour.example , 7. Dezember 2026, 11:12 Uhr in Berlin (10:12 Uhr UTC)";
        let (what, _) = history.split_once(event).unwrap_or_else(|| panic!("{kind}: {history}"));
        let plain = crate::format::capitalised(kind);
        assert!(!what.trim().is_empty() && what.trim() != plain, "{kind}: {what}");
    }
}

#[test]
fn every_id_is_unique() {
    let mut answer = review();
    answer.application.agreements = vec![signed_agreement()];
    let html = page(&answer, ReviewForm::default());
    let mut ids: Vec<&str> = html
        .split(" id=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all, "{ids:?}");
}
