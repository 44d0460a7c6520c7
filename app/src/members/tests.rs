//! The pages of the staff area about members, rendered from fixtures.

use super::{
    ErasureForm, ErasureFormProblem, PageForm, PageFormProblem, ViewForm, erasure_page, page_approval_page,
    past_members_page, views_page, waiting_pages_page,
};
use crate::api::{
    ErasureAnswer, ErasureItem, ErasureLine, ErasureObstacle, MembersFilter, PageApprovalAnswer, PageDecision,
    PastMemberRow, PastMembersAnswer, SavedView, ViewFilters, ViewProblem, ViewsAnswer, WaitingPage,
    WaitingPagesAnswer, WaitingProfile,
};
use crate::fixtures::{berlin, day, foundation, rendered, said};
use crate::locale::Locale;
use domain::member::{LogoVariant, Profile, ProfileLink, ProfilePart, ProfileUrl};
use domain::text::Text;

const AT: i64 = 1_796_638_320_000;
const HOSTILE: &str = "Oak <script>alert(1)</script>";

fn waiting(rows: Vec<WaitingPage>, approval: bool) -> WaitingPagesAnswer {
    WaitingPagesAnswer {
        foundation: foundation(),
        approval,
        sort: "asked".to_owned(),
        rows,
        page: 1,
        pages: 1,
        local_time: Some(berlin()),
        money: false,
    }
}

fn shown(answer: WaitingPagesAnswer, done: Option<PageDecision>) -> String {
    rendered(Locale::En, move || waiting_pages_page(answer, done))
}

#[test]
fn the_list_of_pages_says_what_changes_or_why_it_is_empty() {
    let row = WaitingPage {
        membership: "m1".to_owned(),
        member: HOSTILE.to_owned(),
        application: "7KQ2-M9XW".to_owned(),
        asked_at: AT,
        first: true,
        changes: vec![
            ProfilePart::Description("en".to_owned()),
            ProfilePart::Link(ProfileLink::Blog),
            ProfilePart::Logo(LogoVariant::Dark),
        ],
    };
    let page = shown(waiting(vec![row], true), Some(PageDecision::Approve));
    assert!(!page.contains("<script>alert"), "{page}");
    assert!(page.contains("href=\"/members/harbour/m1/page\""), "{page}");
    let words = said(&page);
    for expected in [
        "Description (English), Blog and",
        "This member has no public page yet.",
        "it’s published",
    ] {
        assert!(words.contains(expected), "{expected}: {words}");
    }
    assert!(said(&shown(waiting(Vec::new(), true), None)).contains("No public page is waiting"));
    assert!(said(&shown(waiting(Vec::new(), false), None)).contains("approval = true"));
}

#[test]
fn w6_a_page_to_approve_shows_both_sides_and_what_is_wrong() {
    let mut description = Text::new("en", HOSTILE);
    description.insert("de", "Wir bauen.".to_owned());
    let links = vec![ProfileUrl {
        link: ProfileLink::Website,
        url: "https://oak.example.org/".to_owned(),
    }];
    let profile = Profile {
        description,
        links,
        logos: Vec::new(),
    };
    let answer = |may_decide| PageApprovalAnswer {
        foundation: foundation(),
        membership: "m1".to_owned(),
        member: "Hollow Oak".to_owned(),
        waiting: Some(WaitingProfile {
            profile: profile.clone(),
            asked_at: AT,
            version: 7,
            changes: vec![
                ProfilePart::Description("en".to_owned()),
                ProfilePart::Link(ProfileLink::Website),
            ],
        }),
        published: None,
        published_at: None,
        listed: false,
        may_decide,
        local_time: Some(berlin()),
        money: true,
    };
    let form = PageForm {
        reason: "Why?".to_owned(),
        problem: Some(PageFormProblem::NoReason),
    };
    let wrong = answer(true);
    let page = rendered(Locale::En, move || page_approval_page(wrong, form));
    assert!(
        page.contains("<title>Error: ") && page.contains("href=\"#page-reason\""),
        "{page}"
    );
    assert!(
        page.contains("name=\"version\" value=\"7\"") && !page.contains("<script>alert"),
        "{page}"
    );
    assert!(
        !page.contains("href=\"https://oak.example.org/\""),
        "nobody has approved it: {page}"
    );
    let words = said(&page);
    for expected in [
        "Public now",
        "To be published",
        "Nothing",
        "isn’t in the directory",
        "Why?",
    ] {
        assert!(words.contains(expected), "{expected}: {words}");
    }
    let read = answer(false);
    let page = rendered(Locale::En, move || page_approval_page(read, PageForm::default()));
    assert!(!page.contains("Approve and publish"), "{page}");
    let gone = PageApprovalAnswer {
        waiting: None,
        ..answer(false)
    };
    let form = PageForm {
        reason: String::new(),
        problem: Some(PageFormProblem::Conflict),
    };
    let page = said(&rendered(Locale::En, move || page_approval_page(gone, form)));
    assert!(
        page.contains("This is no longer waiting") && page.contains("Nothing is waiting"),
        "{page}"
    );
}

#[test]
fn a_list_of_the_past_keeps_its_filters() {
    let row = PastMemberRow {
        membership: "m1".to_owned(),
        member: HOSTILE.to_owned(),
        application: "7KQ2-M9XW".to_owned(),
        tier: Text::new("en", "Gold"),
        since: day("2024-01-01"),
        first_day: day("2026-01-01"),
        last_day: None,
    };
    let answer = PastMembersAnswer {
        foundation: foundation(),
        on: day("2026-03-01"),
        today: day("2026-07-15"),
        tier: "membership/gold".to_owned(),
        member: "oak & co".to_owned(),
        tiers: vec![("membership/gold".to_owned(), Text::new("en", "Gold"))],
        count: 51,
        sort: "-last".to_owned(),
        rows: vec![row],
        page: 1,
        pages: 2,
        money: false,
    };
    let wrong = answer.clone();
    let page = rendered(Locale::En, move || past_members_page(answer, None));
    assert!(page.contains("href=\"/members/harbour/m1?on=2026-03-01\""), "{page}");
    assert!(
        page.contains("tier=membership%2Fgold&amp;member=oak%20%26%20co&amp;sort=-last&amp;page=2"),
        "{page}"
    );
    assert!(
        page.contains("aria-sort=\"descending\"") && !page.contains("<script>alert"),
        "{page}"
    );
    assert!(said(&page).contains("51 members had a term on 1 March 2026."), "{page}");
    let page = rendered(Locale::En, move || past_members_page(wrong, Some("soon".to_owned())));
    assert!(
        page.contains("value=\"soon\"") && page.contains("href=\"#on\""),
        "{page}"
    );
}

#[test]
fn d4_what_is_erased_and_kept_is_listed_before_the_name_is_typed() {
    let answer = |refusal| ErasureAnswer {
        foundation: foundation(),
        membership: "m1".to_owned(),
        reference: "7KQ2-M9XW".to_owned(),
        name: "Hollow Oak".to_owned(),
        was_erased: false,
        refusal,
        erased: vec![ErasureLine {
            item: ErasureItem::Emails,
            count: 1,
        }],
        kept: vec![ErasureLine {
            item: ErasureItem::Payments,
            count: 2,
        }],
        newest_invoice: Some(day("2026-03-01")),
        money: true,
    };
    let form = ErasureForm {
        name: "Oak".to_owned(),
        problem: Some(ErasureFormProblem::OtherName),
        ..ErasureForm::default()
    };
    let wrong = answer(None);
    let page = rendered(Locale::En, move || erasure_page(wrong, form));
    assert!(
        page.contains("href=\"#erase-name\"") && page.contains("value=\"Oak\""),
        "{page}"
    );
    let words = said(&page);
    for expected in [
        "1 email",
        "2 payments: the law",
        "1 March 2026",
        "To confirm it, type: Hollow Oak",
    ] {
        assert!(words.contains(expected), "{expected}: {words}");
    }
    for (obstacle, expected) in [
        (ErasureObstacle::UnderReview, "the application is still under review"),
        (ErasureObstacle::MembershipGoesOn, "the membership hasn’t ended"),
        (ErasureObstacle::Unpaid, "an invoice is unpaid"),
    ] {
        let refused = answer(Some(obstacle));
        let page = rendered(Locale::En, move || erasure_page(refused, ErasureForm::default()));
        assert!(said(&page).contains(expected) && !page.contains("erase-name"), "{page}");
    }
}

#[test]
fn saved_views_are_links_and_only_ones_own_have_forms() {
    let view = |id: &str, shared, may_change| SavedView {
        id: id.to_owned(),
        name: HOSTILE.to_owned(),
        shared,
        may_change,
        filters: ViewFilters {
            show: MembersFilter::Leaving,
            tier: "membership/gold".to_owned(),
            member: "oak & co".to_owned(),
            sort: "-until".to_owned(),
        },
    };
    let answer = ViewsAnswer {
        foundation: foundation(),
        views: vec![view("v1", true, false), view("v2", false, true)],
        shares: false,
        money: true,
    };
    let form = ViewForm {
        about: "v2".to_owned(),
        name: "Other".to_owned(),
        problem: Some(ViewProblem::Taken),
        ..ViewForm::default()
    };
    let page = rendered(Locale::En, move || views_page(answer, form));
    let link =
        "href=\"/members/harbour?show=leaving&amp;tier=membership%2Fgold&amp;member=oak%20%26%20co&amp;sort=-until\"";
    assert_eq!(page.matches(link).count(), 2, "{page}");
    assert_eq!(page.matches("value=\"rename\"").count(), 1, "{page}");
    assert!(
        page.contains("href=\"#name-v2\"") && page.contains("value=\"Other\""),
        "{page}"
    );
    assert!(!page.contains("<script>alert"), "{page}");
}
