//! A payer who isn't the member: a parent company, a university or a sponsor.

use super::fleet::{COLLEAGUE, owed_secret};
use super::walk::{Walker, between, text};
use crate::site::{Site, example};
use domain::joining::Part;
use server::applications::{Form, HandedOver, LinkSecret, Submitted, hand_over};
use server::programmes::load;
use server::reviews::submit;
use std::collections::BTreeMap;
use std::fs;

const PROGRAMME: &str = r#"
programme = "membership"
version = "2026"
from = 2026-01-01
title = "Membership"
summary = "Keep the commons running."
currency = "EUR"
others_can_pay = true

[tiers.firm]
title = "Firm"
price = { amount = 100 }

[tiers.student]
title = "Student"
audience = "person"
price = { amount = 10 }

[roles.legal]
title = "Authorised signatory"
signs = true

[agreements.membership]
title = "Membership agreement"
file = "membership-agreement"
version = "1.0"
"#;

const TEMPLATE: &str = "{{party}} joins.\n\n{{only if payer}}The fee is paid by {{payer}}.{{end}}\n";

const PAYER: [(&str, &str); 10] = [
    ("payer.other", "yes"),
    ("payer.name", "University of Kiel"),
    ("payer.email", "bills@example.org"),
    ("payer.street", "1 Campus"),
    ("payer.street2", ""),
    ("payer.city", "Kiel"),
    ("payer.region", ""),
    ("payer.postcode", "24118"),
    ("payer.country", "DE"),
    ("payer.order", "PO-7"),
];

fn site() -> Site {
    let folder = example(&[PROGRAMME]);
    fs::write(folder.path().join("example/membership-agreement.md"), TEMPLATE).unwrap();
    Site::new(load(folder.path()).unwrap(), |_| {})
}

fn owned(answers: &[(&str, &str)]) -> BTreeMap<String, String> {
    let pairs = answers.iter();
    pairs
        .map(|(key, answer)| ((*key).to_owned(), (*answer).to_owned()))
        .collect()
}

async fn begin<'a>(site: &'a Site, tier: &str) -> Walker<'a> {
    Walker::begin(site, "example", "membership", tier, &[]).await
}

#[tokio::test]
async fn without_scripts_whoever_else_pays_is_asked_for_nothing_typed_is_lost_and_it_is_submitted() {
    let site = site();
    for tier in ["firm", "student"] {
        let mut walker = begin(&site, tier).await;
        walker.open("payer").await;
        assert!(text(&walker.page).contains("Who pays?"), "{}", walker.page);
        walker.fill(&owned(&[]), "next").await;
        let complaint = walker.complaints();
        assert!(complaint.contains("Does somebody else pay"), "{complaint}");
        let half = [
            ("payer.other", "yes"),
            ("payer.name", "University of Kiel"),
            ("payer.vat", "none"),
        ];
        walker.fill(&owned(&half), "next").await;
        assert_eq!(walker.step(), "payer");
        let complaints = walker.complaints();
        for field in ["Email address for invoices", "Town or city", "Country", "VAT number"] {
            assert!(complaints.contains(field), "{field}: {complaints}");
        }
        let fields = walker.form("payer").fields;
        let typed = |name: &str| fields.iter().find(|field| field.name == name).unwrap().value.clone();
        assert_eq!(typed("payer.other").as_deref(), Some("yes"));
        assert_eq!(typed("payer.name").as_deref(), Some("University of Kiel"));
        assert_eq!(typed("payer.vat").as_deref(), Some("none"));
        let secret = LinkSecret::parse(&walker.secret()).unwrap();
        assert_eq!(submit(&site.state, &secret).await.unwrap(), Submitted::Incomplete);

        let mut answers = owned(&PAYER);
        answers.insert("payer.vat".to_owned(), "DE 123 456 789".to_owned());
        walker.open("").await;
        let seen = walker.complete(&answers).await;
        assert!(!seen.contains(&"invoice".to_owned()), "{seen:?}");
        let check = text(&walker.page);
        for answer in ["Who pays?", "University of Kiel", "DE123456789", "PO-7"] {
            assert!(check.contains(answer), "{answer}: {check}");
        }
        assert_eq!(submit(&site.state, &secret).await.unwrap(), Submitted::Yes);
    }
}

#[tokio::test]
async fn an_agreement_names_the_payer_only_if_somebody_else_pays() {
    let site = site();
    let article = async |answers: &[(&str, &str)]| {
        let mut walker = begin(&site, "firm").await;
        let seen = walker.complete(&owned(answers)).await;
        walker.open("agreement-membership").await;
        let article = text(between(&walker.page, "class=\"document\">", "</article>").unwrap());
        (article, seen.contains(&"invoice".to_owned()))
    };
    let (named, invoiced) = article(&PAYER).await;
    let sentence = "The fee is paid by University of Kiel, 1 Campus, Kiel, 24118, Germany.";
    assert!(named.contains(sentence) && !invoiced, "{named}");
    assert!(
        !named.contains("bills@example.org") && !named.contains("PO-7"),
        "{named}"
    );
    let (unnamed, invoiced) = article(&[("payer.other", "no")]).await;
    assert!(!unnamed.contains("paid by") && invoiced, "{unnamed}");
}

#[tokio::test]
async fn the_billing_colleague_says_who_pays() {
    let site = site();
    let mut walker = begin(&site, "firm").await;
    walker.complete(&owned(&[("you.email", "ada@example.org")])).await;
    let mut tx = site.state.database.begin().await.unwrap();
    let (reference,): (String,) = tx.one("SELECT reference FROM application", &[]).await.unwrap();
    let confirmed = "UPDATE application SET confirmed_email = 'ada@example.org' WHERE reference = $1";
    tx.run(confirmed, &[reference.as_str().into()]).await.unwrap();
    tx.commit().await.unwrap();
    let form = Form {
        revision: i64::MAX,
        page: String::new(),
        answers: vec![
            ("send.billing.name".to_owned(), "Col League".to_owned()),
            ("send.billing.email".to_owned(), COLLEAGUE.to_owned()),
        ],
    };
    let secret = LinkSecret::parse(&walker.secret()).unwrap();
    let sent = hand_over(&site.state, &secret, Part::Billing, &form).await.unwrap();
    assert_eq!(sent, HandedOver::Sent);
    let theirs = owed_secret(&site.state, &reference, "handed over").await;
    walker.go(&format!("/apply/{theirs}/payer")).await;
    walker.fill(&owned(&[("payer.other", "no")]), "next").await;
    assert_eq!(walker.step(), "invoice");
    walker.go(&format!("/apply/{theirs}/payer")).await;
    walker.fill(&owned(&PAYER), "next").await;
    assert_ne!(walker.step(), "invoice");
    assert_eq!(walker.complaints(), "");
}
