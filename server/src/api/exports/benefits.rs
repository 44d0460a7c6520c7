//! The fulfilment board as CSV.

use super::list::{AskedList, text, word};
use crate::api::extract::{Path, Query};
use crate::api::failure::Failure;
use crate::api::problems::{Database, Problems};
use crate::api::query::{FoundationPath, english, language, sort_reader};
use crate::api::session::Caller;
use crate::api::sheet::{FileCell, SheetPage, sheet};
use crate::applications::AppState;
use crate::entitlements::{self, BenefitUsesShown};
use app::api::kinds::{BadQuery, FoundationUnavailable, NoPermission, NotFound, NotSignedIn};
use app::api::{BENEFIT_USE_COLUMNS, BenefitFilter};
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use utoipa::IntoParams;

sort_reader!(sort, BENEFIT_USE_COLUMNS);

/// What to export of the fulfilment board.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(in crate::api) struct BenefitUsesFileParams {
    /// What to list. Default: everything that’s still to happen
    #[serde(default)]
    #[param(inline)]
    show: BenefitFilter,
    /// ID of the only benefit to list. Default: all
    #[serde(default)]
    benefit: String,
    /// A part of the member’s name. Default: all members
    #[serde(default)]
    member: String,
    /// The column to sort by: due, member, benefit, state or asked. With a minus, such as -due, in descending order. Default: due
    #[serde(default, deserialize_with = "sort")]
    sort: String,
    /// Language of the texts, such as de. Default: en
    #[serde(default = "english", deserialize_with = "language")]
    lang: String,
}

/// Downloads what a foundation’s members have asked for of their benefits as CSV.
#[utoipa::path(
    get,
    path = "/benefits/{foundation}/benefits.csv",
    operation_id = "benefit-uses-csv",
    tag = "benefits",
    params(FoundationPath, BenefitUsesFileParams),
    responses(
        (status = OK, body = String, content_type = "text/csv", description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(in crate::api) async fn file(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<FoundationPath>,
    Query(asked): Query<BenefitUsesFileParams>,
) -> Result<Response, Failure> {
    let BenefitUsesFileParams {
        show,
        benefit,
        member,
        sort,
        lang,
    } = asked;
    let list = AskedList::new(state, caller, path, lang)?;
    let name = list.name("benefits");
    let header = [
        "member",
        "benefit",
        "state",
        "wanted",
        "scheduled",
        "delivered",
        "what",
        "note",
        "link",
        "application",
    ];
    sheet(&name, &header, move |page| {
        let (list, benefit, member, sort) = (list.clone(), benefit.clone(), member.clone(), sort.clone());
        async move {
            let AskedList {
                state,
                caller,
                foundation,
                lang,
                about,
            } = list;
            let shown = BenefitUsesShown {
                show,
                benefit: &benefit,
                member: &member,
                sort: &sort,
                page,
            };
            let answer = entitlements::benefit_uses(&state, &caller, &foundation, shown, about).await?;
            let rows = answer.rows.iter().map(|row| {
                vec![
                    text(&row.member),
                    text(row.asked.title.say(&lang)),
                    word(&row.asked.state),
                    FileCell::from(Some(row.asked.wanted)),
                    FileCell::from(row.asked.scheduled),
                    FileCell::from(row.asked.delivered),
                    text(&row.asked.what),
                    text(&row.asked.note),
                    FileCell::from(row.asked.link.as_deref()),
                    text(&row.application),
                ]
            });
            Ok(SheetPage {
                rows: rows.collect(),
                pages: answer.pages,
            })
        }
    })
    .await
}
