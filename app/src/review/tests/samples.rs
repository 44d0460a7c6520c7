//! What the tests of the console have in common.

use crate::api::{
    AgreementBrief, QueueFilter, QueueRow, ReviewAction, ReviewAnswer, ReviewQueueAnswer, ReviewTurn, SignatureBrief,
    StageBrief, StageResult, VoteBrief,
};
use crate::fixtures::{application, berlin, day, foundation, rendered, said};
use crate::locale::Locale;
use crate::review::{ReviewForm, queue_page, review_page};
use domain::review::{Decision, Reviewer, Stage};
use domain::text::Text;

/// 7 December 2026, 10:12 UTC.
pub const AT: i64 = 1_796_638_320_000;

pub const TURNS: [ReviewTurn; 8] = [
    ReviewTurn::Yours,
    ReviewTurn::Others,
    ReviewTurn::Applicant,
    ReviewTurn::OnHold,
    ReviewTurn::WaitingList,
    ReviewTurn::Approved,
    ReviewTurn::Declined,
    ReviewTurn::Withdrawn,
];

pub fn row(turn: ReviewTurn, due: Option<&str>) -> QueueRow {
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

pub fn queue(show: QueueFilter, rows: Vec<QueueRow>) -> ReviewQueueAnswer {
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

pub fn vote(who: &str, decision: Option<Decision>, reason: &str) -> VoteBrief {
    VoteBrief {
        who: who.to_owned(),
        decision,
        reason: reason.to_owned(),
        at: AT,
    }
}

pub fn stage(reviewer: Reviewer, result: Option<StageResult>, votes: Vec<VoteBrief>) -> StageBrief {
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

pub fn review() -> ReviewAnswer {
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

pub fn page(answer: &ReviewAnswer, form: ReviewForm) -> String {
    let queue = queue(QueueFilter::Mine, vec![row(ReviewTurn::Yours, Some("2026-12-10"))]);
    rendered(Locale::En, || review_page(queue, answer.clone(), form))
}

pub fn said_page(answer: &ReviewAnswer) -> String {
    said(&page(answer, ReviewForm::default()))
}

pub fn said_queue(queue: ReviewQueueAnswer) -> String {
    said(&rendered(Locale::En, || queue_page(queue)))
}

#[track_caller]
pub fn assert_says(page: &str, texts: &[&str]) {
    for text in texts {
        assert!(page.contains(text), "“{text}” isn't in: {page}");
    }
}

pub fn signed_agreement() -> AgreementBrief {
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
