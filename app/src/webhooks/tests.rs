//! The pages about webhooks, rendered from fixtures.

use super::{WebhookDone, WebhookForm, WebhookFormProblem, webhook_page, webhooks_page};
use crate::api::{
    WebhookAnswer, WebhookBrief, WebhookChange, WebhookDelivery, WebhookDeliveryFilter, WebhookDeliveryState,
    WebhookEvent, WebhookState, WebhookTrouble, WebhooksAnswer,
};
use crate::fixtures::{foundation, rendered, said};
use crate::locale::Locale;

/// 7 December 2026, 10:12 UTC.
const AT: i64 = 1_796_638_320_000;

fn webhook(state: WebhookState) -> WebhookBrief {
    WebhookBrief {
        id: "aaaaaaaaaaaaaaaa".to_owned(),
        url: "https://hooks.example.org/in".to_owned(),
        description: "CRM".to_owned(),
        events: vec![WebhookEvent::InvoicePaid, WebhookEvent::MembershipEnded],
        state,
        created_at: AT,
        delivered_at: None,
        failed: 3,
        old_secret_until: None,
    }
}

fn list(webhooks: Vec<WebhookBrief>, form: WebhookForm) -> String {
    let answer = WebhooksAnswer {
        foundation: foundation(),
        sort: "-failed".to_owned(),
        webhooks,
    };
    rendered(Locale::En, || webhooks_page(answer, form))
}

fn delivery(state: WebhookDeliveryState) -> WebhookDelivery {
    WebhookDelivery {
        id: "bbbbbbbbbbbbbbbb".to_owned(),
        message: "msg_1".to_owned(),
        event: "invoice.paid".to_owned(),
        body: "{\"type\":\"invoice.paid\"}".to_owned(),
        state,
        created_at: AT,
        attempts: 2,
        tried_at: Some(AT),
        next_at: (state == WebhookDeliveryState::Due).then_some(AT + 3_600_000),
        status: Some(500),
        millis: Some(1_234),
        response: "<b>no</b>".to_owned(),
        trouble: None,
    }
}

fn page(webhook: WebhookBrief, deliveries: Vec<WebhookDelivery>, form: WebhookForm) -> String {
    let answer = WebhookAnswer {
        foundation: foundation(),
        webhook,
        show: WebhookDeliveryFilter::All,
        counts: WebhookDeliveryFilter::EACH.map(|filter| (filter, 120)).to_vec(),
        sort: "-when".to_owned(),
        deliveries,
        page: 2,
        pages: 3,
        history: vec![
            WebhookChange {
                what: "webhook added".to_owned(),
                who: "ada@harbour.example".to_owned(),
                at: AT,
            },
            WebhookChange {
                what: "webhook turned off".to_owned(),
                who: "system".to_owned(),
                at: AT,
            },
        ],
    };
    rendered(Locale::En, || webhook_page(answer, form))
}

#[test]
fn d2_webhooks_are_listed_with_their_state() {
    let html = list(vec![webhook(WebhookState::Failing)], WebhookForm::default());
    let said = said(&html);
    for expected in [
        "CRM",
        "Turned off: it couldn’t be reached",
        "2 types",
        "Nothing yet",
        "Nothing yet 3",
    ] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    assert!(html.contains("href=\"/webhooks/harbour/aaaaaaaaaaaaaaaa\""), "{html}");
    assert!(html.contains("aria-sort=\"descending\"") && html.contains("href=\"/webhooks/harbour?sort=failed\""));
    let none = list(Vec::new(), WebhookForm::default());
    assert!(none.contains("There are no webhooks yet."));
    for event in WebhookEvent::ALL {
        assert_eq!(
            none.matches(&format!("value=\"{}\"", event.id())).count(),
            1,
            "{event:?}"
        );
    }
}

#[test]
fn w6_each_problem_is_at_its_field_and_everything_typed_stays() {
    let form = WebhookForm {
        url: "http://hooks.example.org".to_owned(),
        description: "My CRM".to_owned(),
        events: vec![WebhookEvent::InvoicePaid],
        sent: "add".to_owned(),
        problems: vec![WebhookFormProblem::UrlNotHttps],
        ..WebhookForm::default()
    };
    let html = list(Vec::new(), form);
    for expected in [
        "<title>Error: ",
        "href=\"#webhook-url\"",
        "value=\"http://hooks.example.org\"",
        "value=\"My CRM\"",
        "aria-describedby=\"webhook-url-hint webhook-url-error\"",
    ] {
        assert!(html.contains(expected), "{expected}: {html}");
    }
    assert_eq!(html.matches(" checked>").count(), 1, "{html}");
    assert_eq!(said(&html).matches("Enter a URL that starts with https://").count(), 2);
    let missing = WebhookForm {
        problems: vec![WebhookFormProblem::EventsMissing],
        ..WebhookForm::default()
    };
    assert!(list(Vec::new(), missing).contains("href=\"#webhook-events\""));
}

#[test]
fn a_delivery_says_what_came_of_it_and_can_be_sent_again() {
    let trouble = WebhookDelivery {
        status: None,
        millis: None,
        response: String::new(),
        trouble: Some(WebhookTrouble::NotPublic),
        ..delivery(WebhookDeliveryState::Failed)
    };
    let deliveries = vec![delivery(WebhookDeliveryState::Due), trouble];
    let html = page(webhook(WebhookState::Active), deliveries, WebhookForm::default());
    let said = said(&html);
    for expected in [
        "invoice.paid",
        "2 attempts",
        "Status 500, 1,234 ms",
        "The address leads to a private network",
        "Waiting",
        "Failed",
        "Page 2 of 3",
        "Added ada@harbour.example",
        "Turned off automatically",
    ] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    assert!(
        html.contains("&lt;b&gt;no&lt;/b&gt;"),
        "text from outside is shown as text"
    );
    assert_eq!(html.matches("value=\"send_again\"").count(), 2);
    assert!(
        html.contains("href=\"/webhooks/harbour/aaaaaaaaaaaaaaaa?show=all&amp;sort=-when&amp;page=3\""),
        "{html}"
    );
    assert!(html.contains("value=\"send_test\"") && html.contains("value=\"pause\""));
}

#[test]
fn nothing_can_be_sent_to_a_webhook_that_is_off() {
    for state in [WebhookState::Paused, WebhookState::Failing, WebhookState::Gone] {
        let deliveries = vec![delivery(WebhookDeliveryState::Failed)];
        let html = page(webhook(state), deliveries, WebhookForm::default());
        assert!(!html.contains("value=\"send_again\"") && !html.contains("value=\"send_test\""));
        assert!(html.contains("value=\"resume\""), "{state:?}");
    }
}

#[test]
fn d4_replacing_and_deleting_have_to_be_opened_first() {
    let active = || webhook(WebhookState::Active);
    let html = page(active(), Vec::new(), WebhookForm::default());
    assert!(!html.contains("<details open"), "{html}");
    let waited = WebhookForm {
        sent: "delete".to_owned(),
        confirmed: true,
        ..WebhookForm::default()
    };
    let html = page(active(), Vec::new(), waited);
    assert_eq!(html.matches("<details open").count(), 1, "{html}");
    assert!(html.contains("Nothing has been sent yet."));
}

#[test]
fn d3_what_was_done_is_said() {
    for done in WebhookDone::ALL {
        assert_eq!(WebhookDone::parse(done.id()), Some(done));
        let form = WebhookForm {
            done: Some(done),
            ..WebhookForm::default()
        };
        let html = page(webhook(WebhookState::Active), Vec::new(), form);
        assert!(html.contains("role=\"status\""), "{done:?}");
    }
    let secret = WebhookForm {
        secret: Some("whsec_abc".to_owned()),
        sent: "replace".to_owned(),
        ..WebhookForm::default()
    };
    let html = page(webhook(WebhookState::Active), Vec::new(), secret);
    assert!(
        html.contains("whsec_abc") && html.contains("we sign with both secrets"),
        "{html}"
    );
}
