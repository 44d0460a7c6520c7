//! Money, numbers, names and addresses as people type and paste them (F1–F8).

use super::fleet::{COLLEAGUE, Fleet};
use super::walk::{Walker, site_on, text, text_of};
use crate::site::Site;
use domain::file::read_programme;
use domain::joining::Part;
use rstest::rstest;
use serde_json::Value;
use server::applications::{Form, HandedOver, Signed, Submitted, hand_over, sign};
use server::reviews::submit;
use server::storage::Backend;
use std::collections::BTreeMap;

const HARBOURS: &str = "server/tests/harbours";

/// Hebrew for "lighthouse".
const MIGDALOR: &str = "מגדלור";

async fn type_in(walker: &mut Walker<'_>, key: &str, typed: &str) {
    let step = walker.step();
    let answers = BTreeMap::from([(key.to_owned(), typed.to_owned())]);
    walker.fill(&answers, "next").await;
    if walker.step() != step {
        walker.open(&step).await;
    }
}

/// The answers of a submitted application, in their normal form.
async fn record(site: &Site, fleet: &Fleet) -> Value {
    let mut tx = site.state.database.read().await.unwrap();
    let sql = "SELECT record FROM application WHERE reference = $1";
    let (record,): (String,) = tx.one(sql, &[(&fleet.reference).into()]).await.unwrap();
    tx.rollback().await.unwrap();
    serde_json::from_str(&record).unwrap()
}

async fn signed_with(site: &Site, answers: &[(&str, &str)]) -> (Fleet, Signed) {
    let fleet = Fleet::answered(&site.state).await;
    fleet.answer(&site.state, answers).await;
    let said = [("sign.membership.title", "Captain"), ("sign.membership.consent", "yes")];
    fleet.answer(&site.state, &said).await;
    let hash = fleet.hash(site).await;
    let signed = sign(&site.state, &fleet.link(), "membership", &hash).await.unwrap();
    (fleet, signed)
}

#[rstest]
#[tokio::test]
async fn f1_f2_f3_the_wizard_reads_money_as_people_write_it_and_refuses_other_currencies(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, "programmes");
    let mut silver = Walker::begin(&site, "almalinux", "membership", "silver", &[]).await;
    silver.open("contribution").await;
    let in_kind = BTreeMap::from([("give".to_owned(), "in-kind".to_owned())]);
    silver.fill(&in_kind, "later").await;
    let mut community = Walker::begin(&site, "almalinux", "membership", "community", &[]).await;
    let not = |written: &str| format!("must be in USD, not {written}");
    for (typed, words) in [
        ("€15000", not("€")),
        ("15000 £", not("£")),
        ("CA$15000", not("CA$")),
        ("15000 EUR", not("EUR")),
        (
            "fifteen thousand",
            "must be an amount of money, like $15,000".to_owned(),
        ),
        ("1,500 million", "can be read in two ways".to_owned()),
        ("$15,000", String::new()),
        ("15.000\u{a0}$", String::new()),
        ("USD 1,50,000", String::new()),
        ("20 Mio. US$", String::new()),
        ("١٥٬٠٠٠ $", String::new()),
    ] {
        for (walker, step, key) in [
            (&mut silver, "plan", "plan.in-kind.value"),
            (&mut community, "contribution", "offer.amount"),
        ] {
            walker.open(step).await;
            type_in(walker, key, typed).await;
            let id = format!("f-{}-error", key.replace('.', "-"));
            let error = text_of(&walker.page, &id, "</p>").unwrap_or_default();
            assert_eq!(error.is_empty(), words.is_empty(), "{key} {typed}: {error}");
            assert!(error.contains(&words), "{key} {typed}: {error}");
        }
    }
}

#[tokio::test]
async fn f1_f3_every_page_says_what_it_did_not_understand_in_a_url() {
    let site = Site::harder();
    let currency = "Yearly revenue must be in EUR, not $";
    for page in [
        "compare?",
        "fit?",
        "tiers/contributing?",
        "join?tier=contributing&",
        "join?",
    ] {
        let at = format!("/eclipse/membership/{page}revenue=%242%2C000%2C000&headcount=abc");
        let shown = text(&site.get(&at).await.body);
        assert!(shown.contains(currency), "{at}: {shown}");
        assert!(shown.contains("must be a whole number"), "{at}: {shown}");
    }
    let framed = "/embed/eclipse/membership?revenue=%242%2C000%2C000";
    assert!(text(&site.get(framed).await.body).contains(currency));
    let programme = "/api/v1/foundations/eclipse/programmes/membership";
    for endpoint in ["tiers/contributing/quote?", "comparison?", "comparison.csv?"] {
        let answer = site
            .get(&format!("{programme}/{endpoint}revenue=%242%2C000%2C000"))
            .await;
        assert_eq!(answer.status, 400, "{endpoint}");
        assert!(answer.body.contains(currency), "{endpoint}: {}", answer.body);
    }
    for (typed, shown) in [
        ("2.000.000%C2%A0%E2%82%AC", "Yearly revenue: €2,000,000"),
        ("EUR+20+million", "Yearly revenue: €20,000,000"),
        ("%D9%A2%D9%A0k", "Yearly revenue: €20,000"),
    ] {
        let at = format!("/eclipse/membership/join?tier=contributing&revenue={typed}");
        let page = text(&site.get(&at).await.body);
        let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
        let shown = shown.replace(": ", " ");
        assert!(page.contains(&shown), "{at}: {page}");
    }
}

#[rstest]
#[tokio::test]
async fn f3_a_number_that_was_not_understood_is_kept_and_asked_for_again(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, HARBOURS);
    let facts = [("ships", "a few"), ("in_league", "perhaps")];
    let mut walker = Walker::begin(&site, "harbour", "membership", "fleet", &facts).await;
    walker.open("facts").await;
    let fields = walker.form("facts").fields;
    let value = |key: &str| {
        fields
            .iter()
            .find(|field| field.name == key)
            .and_then(|field| field.value.clone())
    };
    assert_eq!(value("fact.ships").as_deref(), Some("a few"));
    assert_eq!(value("fact.in_league"), None);
    walker.fill(&BTreeMap::new(), "next").await;
    assert!(
        walker.complaints().contains("Ships must be a whole number"),
        "{}",
        walker.complaints()
    );
}

#[rstest]
#[tokio::test]
async fn f4_names_cannot_reverse_what_is_around_them(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let site = site_on(backend, HARBOURS);
    let fleet = Fleet::answered(&site.state).await;
    let at = format!("/applications/{}?agreement=membership", fleet.secret);
    for (typed, shown) in [
        ("Acme \u{202e}gaP detalosI", "Acme gaP detalosI"),
        ("\u{2067}Acme\u{200f} Ltd", "Acme Ltd"),
        (MIGDALOR, "\u{2068}מגדלור\u{2069} agree on"),
    ] {
        fleet.answer(&site.state, &[("organisation.name", typed)]).await;
        let pages = [
            site.json(&at).await.to_string(),
            site.get(&fleet.at("agreement-membership")).await.body,
            site.get(&fleet.at("check")).await.body,
            site.get(&fleet.at("organisation")).await.body,
        ];
        assert!(
            pages[0].contains(shown) && pages[1].contains(shown),
            "{typed:?}: {}",
            pages[0]
        );
        for page in pages {
            assert!(
                !page.contains(['\u{202e}', '\u{2067}', '\u{200f}']),
                "{typed:?}: {page}"
            );
        }
    }
}

#[test]
fn f4_titles_in_programme_files_cannot_reverse_what_is_around_them() {
    let file =
        std::fs::read_to_string(crate::site::root().join("server/tests/harbours/harbour/membership-3.toml")).unwrap();
    for title in [
        "Kee\u{202e}per",
        "\\u202eKeeper\\u202c",
        "\u{2067}Keeper\u{2069}",
        "Keeper\u{200e}",
        "Kee\\u00adper\\u001b",
    ] {
        let text = file.replace("\"Keeper\"", &format!("\"{title}\""));
        assert_ne!(text, file);
        let programme = read_programme("harbour", "membership-3.toml", &text).unwrap();
        assert_eq!(programme.tiers[0].title.say("en"), "Keeper", "{title}");
    }
}

#[rstest]
#[tokio::test]
async fn f5_f7_f8_what_is_pasted_is_recorded_without_what_nobody_sees(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    const ANSWERS: [(&str, &str, &str); 10] = [
        ("fact.ships", "\u{200e}３\u{ad}", "3"),
        (
            "invoice.email",
            "\u{2066}bills@mu\u{308}nchen.example\u{2069}",
            "bills@münchen.example",
        ),
        ("organisation.name", "\u{feff}Harbour\u{200b} Works", "Harbour Works"),
        (
            "organisation.website",
            "https://quay\u{200e}.example.org/a\u{ad}b",
            "https://quay.example.org/ab",
        ),
        ("organisation.vat", "CHE-123.456.789 MWST\u{200b}", "CHE123456789MWST"),
        ("address.street", "Pier\u{2060} 1\u{202c}", "Pier 1"),
        ("country", "XK", "XK"),
        ("question.site", "https://भारतम्.example", "https://भारतम्.example/"),
        (
            "question.watch_email",
            "night@xn--mnchen-3ya.example",
            "night@münchen.example",
        ),
        ("role.captain.1.who", "you\u{200b}", "you"),
    ];
    let site = site_on(backend, HARBOURS);
    let typed: Vec<(&str, &str)> = ANSWERS.iter().map(|(key, typed, _)| (*key, *typed)).collect();
    let named = [("sign.membership.name", "Zoë\u{200e} Föhn\u{ad}")];
    let (fleet, signed) = signed_with(&site, &[typed.as_slice(), &named].concat()).await;
    assert_eq!(signed, Signed::Yes);
    assert_eq!(submit(&site.state, &fleet.link()).await.unwrap(), Submitted::Yes);
    let record = record(&site, &fleet).await;
    for (key, typed, recorded) in ANSWERS {
        assert_eq!(record[key], recorded, "{key} {typed:?}");
    }
}

#[rstest]
#[tokio::test]
async fn f6_a_signatory_signs_under_their_name_however_their_keyboard_writes_it(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, HARBOURS);
    for (typed, expected) in [
        ("Zoe\u{308} Fo\u{308}hn", Signed::Yes),
        ("ZOË  FÖHN", Signed::Yes),
        ("Ｚｏë\u{3000}Föhn", Signed::Yes),
        ("Zo\u{ad}ë Föhn\u{200f}", Signed::Yes),
        ("Zoe Fohn", Signed::Incomplete),
    ] {
        let (fleet, signed) = signed_with(&site, &[("sign.membership.name", typed)]).await;
        assert_eq!(signed, expected, "{typed:?}");
        if signed == Signed::Yes {
            let mut tx = site.state.database.read().await.unwrap();
            let sql = "SELECT name FROM signature WHERE application = $1";
            let (name,): (String,) = tx.one(sql, &[(&fleet.reference).into()]).await.unwrap();
            tx.rollback().await.unwrap();
            assert_eq!(name, "Zoë Föhn", "{typed:?}");
        }
    }
}

#[rstest]
#[tokio::test]
async fn f7_an_address_in_another_script_gets_its_mail(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let site = site_on(backend, HARBOURS);
    let fleet = Fleet::unconfirmed(&site.state).await;
    fleet.answer(&site.state, &[("you.email", "ada@हिन्दी.example")]).await;
    let colleague = [("name", "Ada"), ("email", COLLEAGUE)];
    let colleague = colleague.map(|(what, typed)| (format!("send.billing.{what}"), typed.to_owned()));
    let form = Form {
        revision: i64::MAX,
        page: String::new(),
        answers: colleague.into(),
    };
    let sent = hand_over(&site.state, &fleet.link(), Part::Billing, &form)
        .await
        .unwrap();
    assert_eq!(sent, HandedOver::Waiting);
    let mut tx = site.state.database.read().await.unwrap();
    let sql = "SELECT recipient FROM outbox WHERE application = $1";
    let rows: Vec<(String,)> = tx.all(sql, &[(&fleet.reference).into()]).await.unwrap();
    tx.rollback().await.unwrap();
    assert_eq!(rows, [("ada@xn--j2bd4cyah0f.example".to_owned(),)]);
}

#[tokio::test]
async fn f8_kosovo_is_a_country() {
    let site = Site::harbour();
    let mut walker = Walker::begin(&site, "harbour", "membership", "keeper", &[]).await;
    walker.open("address").await;
    let country = walker
        .form("address")
        .fields
        .into_iter()
        .find(|field| field.name == "country")
        .unwrap();
    assert!(country.choices.contains(&"XK".to_owned()));
    assert!(text(&walker.page).contains("Kosovo"));
}
