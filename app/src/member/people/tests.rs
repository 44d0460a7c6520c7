//! The page about people, rendered from fixtures.

use super::{PeopleForm, PeopleRefusal, people_page};
use crate::api::{AddressBounce, ContactBrief, MemberAnswer, MemberRoleBrief, PeopleCommand};
use crate::fixtures::{day, foundation, rendered, said};
use crate::locale::Locale;
use domain::application::AnswerError;
use domain::file::read_programme;
use domain::member::{ContactAction, ContactField, ContactProblem, MemberAction};
use domain::text::Text;

const PROGRAMME: &str = r#"
programme = "membership"
version = "1"
from = 2026-01-01
title = "Membership"
summary = "For organisations"
currency = "USD"

[tiers.gold]
title = "Gold"
price = { amount = 20_000 }
"#;

fn contact(id: &str, who: &str, first: &str, last: Option<&str>) -> ContactBrief {
    ContactBrief {
        id: id.to_owned(),
        name: who.to_owned(),
        email: format!("{id}@example.org"),
        deputy: false,
        first_day: day(first),
        last_day: last.map(day),
        bounces: None,
    }
}

fn role(id: &str, title: Option<&str>, (least, most): (u16, u16), contacts: Vec<ContactBrief>) -> MemberRoleBrief {
    MemberRoleBrief {
        id: id.to_owned(),
        title: title.map(|title| Text::new("en", title)),
        help: title.map(|title| Text::new("en", format!("What a {title} does."))),
        least,
        most,
        contacts,
    }
}

/// Maren manages; a voter hands over in June; nobody handles invoices or kernel modules.
fn member() -> MemberAnswer {
    let voters = vec![
        contact("sunniva", "Sunniva Dahl", "2026-01-01", Some("2026-06-30")),
        contact("tom", "Tom Adeyemi", "2026-07-01", None),
    ];
    let deputy = ContactBrief {
        deputy: true,
        ..contact("ines", "Ines Castellano", "2026-01-01", None)
    };
    MemberAnswer {
        membership: "mzxw6ytboi3gk43f".to_owned(),
        version: 7,
        reference: "7KQ2-M9XW".to_owned(),
        foundation: foundation(),
        programme: read_programme("harbour", "membership.toml", PROGRAMME).unwrap(),
        tier: "gold".to_owned(),
        name: "Hollow Oak Systems".to_owned(),
        details: Vec::new(),
        counts_from: day("2026-01-01"),
        tier_term: 1,
        follows: false,
        ended_on: None,
        granted_since: Vec::new(),
        terms: Vec::new(),
        today: day("2026-06-15"),
        you: "maren@example.org".to_owned(),
        actions: MemberAction::ALL.to_vec(),
        roles: vec![
            role(
                "_manager",
                None,
                (1, 10),
                vec![contact("maren", "Maren Okafor", "2026-01-01", None)],
            ),
            role("voter", Some("Voter"), (1, 1), voters),
            role("billing", Some("Billing"), (1, 2), vec![deputy]),
            role("modules", Some("Modules"), (0, 1), Vec::new()),
        ],
        invoices: Vec::new(),
        bills: Vec::new(),
        commitments: Vec::new(),
        agreements: Vec::new(),
        proof: None,
        history: Vec::new(),
        local_time: None,
        others: false,
        after: None,
        change: None,
        renew_from: None,
        renew_by: None,
        checks: Vec::new(),
        leaves_on: None,
        notice_on: None,
    }
}

fn html(answer: MemberAnswer, form: PeopleForm) -> String {
    rendered(Locale::En, || people_page(answer, form))
}

fn command(action: ContactAction, about: &str) -> PeopleCommand {
    PeopleCommand {
        action,
        version: 6,
        about: about.to_owned(),
        name: "Nia New".to_owned(),
        email: "nia@".to_owned(),
        deputy: false,
        first_day: "2026-08-01".to_owned(),
        last_day: String::new(),
    }
}

#[test]
fn each_role_says_what_it_is_for_and_who_has_it_when() {
    let page = html(member(), PeopleForm::default());
    let said = said(&page);
    for expected in [
        "Manages the membership They can do everything: change people, ask for benefits, pay, renew and leave. 1 to 10 people Maren Okafor You",
        "What a Voter does. Exactly 1 person Sunniva Dahl",
        "Since 1 January 2026 · Until 30 June 2026",
        "Tom Adeyemi tom@example.org From 1 July 2026",
        "1 to 2 people Nobody yet Ines Castellano Deputy",
        "At most 1 person Nobody yet Name somebody",
    ] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    assert!(
        page.contains("<span class=\"turn late\">Nobody yet") && page.contains("<span class=\"turn none\">Nobody yet"),
        "{page}"
    );
}

#[test]
fn only_what_is_possible_has_a_form() {
    let page = html(member(), PeopleForm::default());
    for (id, expected) in [
        // The last manager can't leave.
        ("leave-maren-last_day", false),
        ("hand_over-maren-email", true),
        // Whoever has handed over has a successor, who can hand back.
        ("hand_over-sunniva-email", false),
        ("leave-sunniva-last_day", false),
        ("hand_over-tom-email", true),
        ("leave-ines-last_day", true),
        ("name-_manager-deputy", true),
        ("name-voter-deputy", false),
        ("name-modules-email", true),
    ] {
        assert_eq!(page.contains(&format!("id=\"{id}\"")), expected, "{id}: {page}");
    }
    assert!(!page.contains("value=\"stay\""), "{page}");
    let reader = MemberAnswer {
        you: "ines@example.org".to_owned(),
        actions: vec![MemberAction::Read, MemberAction::ReadMoney],
        ..member()
    };
    let page = html(reader, PeopleForm::default());
    assert_eq!(page.matches("class=\"money-form\"").count(), 2, "{page}");
    assert!(
        page.contains("correct-ines-name") && page.contains("leave-ines-last_day"),
        "{page}"
    );
    let voter = MemberAnswer {
        you: "tom@example.org".to_owned(),
        actions: vec![MemberAction::Read],
        ..member()
    };
    assert!(said(&html(voter, PeopleForm::default())).contains("Ask a manager to hand it over."));
}

/// Maren's address bounces. She and those who can change it see what to do, and everybody else whom to ask.
#[test]
fn an_address_that_bounces_says_since_when_why_and_what_to_do() {
    let mut answer = member();
    answer.roles[0].contacts[0].bounces = Some(AddressBounce {
        since: day("2026-06-02"),
        status: "5.1.1".to_owned(),
        reason: "550 5.1.1 <b>User unknown".to_owned(),
    });
    let page = html(answer.clone(), PeopleForm::default());
    let text = said(&page);
    for expected in [
        "Maren Okafor You Email bounces",
        "Emails to this address have bounced since 2 June 2026. The mail server’s reason:",
        "Check that your mailbox works, or correct the address.",
        "It works again",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
    assert!(
        page.contains("550 5.1.1 &lt;b&gt;User unknown") && page.contains("value=\"works\""),
        "{page}"
    );
    let deputy = MemberAnswer {
        you: "ines@example.org".to_owned(),
        ..answer.clone()
    };
    let text = said(&html(deputy, PeopleForm::default()));
    assert!(text.contains("Contact this person some other way."), "{text}");
    let reader = MemberAnswer {
        you: "tom@example.org".to_owned(),
        actions: vec![MemberAction::Read],
        ..answer.clone()
    };
    let page = html(reader, PeopleForm::default());
    assert!(
        said(&page).contains("Ask somebody who manages the membership to correct"),
        "{page}"
    );
    assert!(!page.contains("value=\"works\""), "{page}");
    let done = PeopleForm {
        works: true,
        ..PeopleForm::default()
    };
    assert!(said(&html(member(), done)).contains("We’ve noted that the address works again."));
}

#[test]
fn each_problem_is_at_its_field_and_everything_typed_stays() {
    let fields = vec![(ContactField::Email, AnswerError::NotEmail)];
    let form = PeopleForm {
        sent: Some(command(ContactAction::Name, "billing")),
        refusal: Some(PeopleRefusal::Fields(fields)),
        ..PeopleForm::default()
    };
    let page = html(member(), form);
    for expected in [
        "<title>Error: ",
        "href=\"#name-billing-email\"",
        "aria-describedby=\"name-billing-email-hint name-billing-email-error\"",
        "value=\"nia@\"",
        "value=\"2026-08-01\"",
    ] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
    assert_eq!(page.matches("<details open").count(), 1, "{page}");
    for (action, about, problem, field, text) in [
        (
            ContactAction::Leave,
            "ines",
            ContactProblem::TooFew {
                day: day("2026-07-01"),
                least: 1,
            },
            "leave-ines-last_day",
            "From 1 July 2026, nobody would have this role.",
        ),
        (
            ContactAction::HandOver,
            "tom",
            ContactProblem::NotYetTheirs {
                first_day: day("2026-07-01"),
            },
            "hand_over-tom-first_day",
            "They have this role from 1 July 2026.",
        ),
        (
            ContactAction::Stay,
            "sunniva",
            ContactProblem::TooMany {
                day: day("2026-07-01"),
                most: 1,
            },
            "contact-sunniva",
            "From 1 July 2026, more than 1 person would have this role",
        ),
    ] {
        let form = PeopleForm {
            sent: Some(command(action, about)),
            refusal: Some(PeopleRefusal::Problem(problem)),
            ..PeopleForm::default()
        };
        let page = html(member(), form);
        assert!(
            page.contains(&format!("href=\"#{field}\"")) && page.contains(&format!("id=\"{field}\"")),
            "{page}"
        );
        let times = if action == ContactAction::Stay { 1 } else { 2 };
        assert_eq!(said(&page).matches(text).count(), times, "{page}");
    }
}

#[test]
fn what_was_typed_for_a_form_that_is_gone_is_quoted() {
    let form = PeopleForm {
        sent: Some(command(ContactAction::HandOver, "gone")),
        refusal: Some(PeopleRefusal::Conflict),
        ..PeopleForm::default()
    };
    let page = html(member(), form);
    assert!(
        page.contains("role=\"alert\"") && page.contains("<blockquote"),
        "{page}"
    );
    assert!(said(&page).contains("Nia New nia@ 2026-08-01"), "{page}");
}

#[test]
fn what_was_done_is_announced_and_an_end_can_be_undone() {
    for (done, text) in [
        (ContactAction::Name, "The role has a new person."),
        (ContactAction::HandOver, "The role is handed over."),
        (ContactAction::Correct, "The entry is corrected."),
        (ContactAction::Leave, "The role now has a last day."),
        (ContactAction::Stay, "The role no longer has a last day."),
    ] {
        let mut answer = member();
        answer.roles[2].contacts[0].last_day = Some(day("2026-06-14"));
        let form = PeopleForm {
            done: Some(done),
            about: "ines".to_owned(),
            ..PeopleForm::default()
        };
        let page = html(answer, form);
        assert!(page.contains("role=\"status\"") && said(&page).contains(text), "{page}");
        // In the message, and at the person.
        let undo = if done == ContactAction::Leave { 2 } else { 1 };
        assert_eq!(page.matches("value=\"stay\"").count(), undo, "{page}");
    }
}
