//! Reports: their figures on both databases, for few and for many members.

mod decisions;
mod many;
mod members;
mod renewals;
mod revenue;

use crate::accounts::visitor::Visitor;
use crate::reviews::Harbour;
use axum::http::StatusCode;
use serde_json::Value;

/// A report of the harbour as JSON.
async fn report(visitor: &mut Visitor<'_>, report: &str) -> Value {
    let answer = visitor.get(&format!("/api/v1/reports/harbour/{report}")).await;
    assert_eq!(answer.status, StatusCode::OK, "{report}: {}", answer.body);
    answer.json()
}

/// The lines of a report's file.
async fn file(visitor: &mut Visitor<'_>, file: &str) -> Vec<String> {
    let answer = visitor.get(&format!("/api/v1/reports/harbour/{file}")).await;
    assert_eq!(answer.status, StatusCode::OK, "{file}: {}", answer.body);
    assert_eq!(answer.header("content-type"), "text/csv; charset=utf-8");
    answer.body.lines().map(str::to_owned).collect()
}

/// A report's page.
async fn page(visitor: &mut Visitor<'_>, report: &str) -> String {
    let answer = visitor.get(&format!("/reports/harbour{report}")).await;
    assert_eq!(answer.status, StatusCode::OK, "{report}: {}", answer.body);
    assert!(
        !answer.body.contains("<script type=\"module\""),
        "a report has no script"
    );
    answer.body
}

/// Changes what's stored, as time would have.
async fn set(harbour: &Harbour, sql: &'static str) {
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    assert!(tx.run(sql, &[]).await.unwrap() > 0, "{sql}");
    tx.commit().await.unwrap();
}

/// The numbers of an array.
fn numbers(array: &Value) -> Vec<i64> {
    let numbers = array.as_array().unwrap().iter();
    numbers.map(|number| number.as_i64().unwrap()).collect()
}
