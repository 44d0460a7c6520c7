//! Strange but valid answers are shown as text (W7).

use super::walk::{Walker, site_on};
use axum::http::StatusCode;
use domain::typed::one_line;
use rstest::rstest;
use server::storage::Backend;
use std::collections::BTreeMap;

/// Strange but valid answers.
const STRANGE: [(&str, &str, &str); 8] = [
    ("questions", "question.story", "</textarea><script>alert(1)</script>"),
    (
        "questions",
        "question.story",
        "\n\n  a < b && c > d \"e\" 'f' &amp; &lt;\n\tend",
    ),
    ("questions", "question.name_of_light", "\"><img src=x onerror=alert(1)>"),
    ("you", "you.name", "\u{202e}drowssap\u{202c} מגדלור"),
    ("you", "you.name", "Zoë 👩🏽‍🚀 Nguyễn Thị Ánh 李小龍"),
    ("you", "you.name", "Ｆｕｌｌ　Ｗｉｄｔｈ"),
    ("you", "you.title", "{{7*7}} ${7*7} <%= 7*7 %>"),
    (
        "organisation",
        "organisation.name",
        "Robert'); DROP TABLE application;--",
    ),
];

#[rstest]
#[tokio::test]
async fn what_is_strange_and_yet_an_answer_is_shown_as_text_where_it_was_typed_and_where_it_is_checked(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, "server/tests/harbours");
    let mut walker = Walker::begin(&site, "harbour", "membership", "keeper", &[]).await;
    for (step, key, typed) in STRANGE {
        walker.open(step).await;
        walker
            .fill(&BTreeMap::from([(key.to_owned(), typed.to_owned())]), "later")
            .await;
        walker.open(step).await;
        let form = walker.form(step);
        let field = form.fields.iter().find(|field| field.name == key).unwrap();
        let kept = if field.kind == "textarea" {
            typed.trim_start_matches('\n').to_owned()
        } else {
            one_line(typed)
        };
        assert_eq!(field.value.as_deref(), Some(kept.as_str()), "{key} {typed}");
        let here = walker.page.clone();
        for page in ["check", "agreement-membership", ""] {
            walker.open(page).await;
            for markup in ["<script>alert", "<img src=x", "</textarea><script>"] {
                assert!(
                    !here.contains(markup) && !walker.page.contains(markup),
                    "{page}: {typed}"
                );
            }
        }
        assert_eq!(
            site.get(&format!("/apply/{}/check", walker.secret())).await.status,
            StatusCode::OK
        );
    }
}
