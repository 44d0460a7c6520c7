//! A foundation’s lists as CSV, with the same filters as the lists. Their JSON is what the lists themselves return.

use super::extract::{Path, Query};
use super::failure::Failure;
use super::foundations::brief;
use super::problems::{Database, Problems};
use super::query::{FoundationPath, english, language, sort_reader};
use super::session::Caller;
use super::sheet::{FileCell, SheetPage, sheet};
use crate::accounts::Session;
use crate::applications::AppState;
use crate::entitlements::{self, BenefitUsesShown};
use crate::invoices;
use crate::members::{self, MembersShown, NoticesShown};
use crate::reviews;
use app::api::kinds::{BadQuery, FoundationUnavailable, NoPermission, NotFound, NotSignedIn};
use app::api::{
    BENEFIT_USE_COLUMNS, BenefitFilter, FoundationBrief, INVOICE_COLUMNS, InvoiceFilter, MEMBERS_COLUMNS,
    MembersFilter, NOTICE_COLUMNS, NoticeFilter, QUEUE_COLUMNS, QueueFilter,
};
use axum::extract::State;
use axum::response::Response;
use domain::review::Reviewer;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::IntoParams;

sort_reader!(members_sort, MEMBERS_COLUMNS);
sort_reader!(notices_sort, NOTICE_COLUMNS);
sort_reader!(benefits_sort, BENEFIT_USE_COLUMNS);
sort_reader!(queue_sort, QUEUE_COLUMNS);
sort_reader!(invoices_sort, INVOICE_COLUMNS);

/// Who asks for which foundation's list.
#[derive(Clone)]
struct AskedList {
    state: AppState,
    caller: Session,
    foundation: String,
    lang: String,
    about: FoundationBrief,
}

impl AskedList {
    fn new(state: AppState, caller: Session, path: FoundationPath, lang: String) -> Result<Self, Failure> {
        let about = brief(state.loaded.catalogue.shelf(&path.foundation)?, &lang);
        Ok(Self {
            state,
            caller,
            foundation: path.foundation,
            lang,
            about,
        })
    }

    /// The name of the file, without its ending.
    fn name(&self, list: &str) -> String {
        format!("{}-{list}", self.foundation)
    }
}

/// An enum's word in the API.
fn word(value: &impl Serialize) -> FileCell {
    let word = serde_json::to_value(value).ok();
    FileCell::from(word.as_ref().and_then(Value::as_str))
}

fn text(text: &str) -> FileCell {
    FileCell::from(text)
}

/// Which members to export.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct MembersFileParams {
    /// Which members to list. Default: those whose membership goes on
    #[serde(default)]
    #[param(inline)]
    show: MembersFilter,
    /// The only tier to list, such as membership/gold. Default: all
    #[serde(default)]
    tier: String,
    /// A part of the member’s name. Default: all members
    #[serde(default)]
    member: String,
    /// The column to sort by: member, tier, since, until or state. With a minus, such as -until, in descending order. Default: member
    #[serde(default, deserialize_with = "members_sort")]
    sort: String,
    /// Language of the texts, such as de. Default: en
    #[serde(default = "english", deserialize_with = "language")]
    lang: String,
}

/// Downloads a foundation’s members as CSV. Importing the file again recognises its columns.
#[utoipa::path(
    get,
    path = "/memberships/{foundation}/members.csv",
    operation_id = "memberships-csv",
    tag = "memberships",
    params(FoundationPath, MembersFileParams),
    responses(
        (status = OK, body = String, content_type = "text/csv", description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(super) async fn members_file(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<FoundationPath>,
    Query(asked): Query<MembersFileParams>,
) -> Result<Response, Failure> {
    let MembersFileParams {
        show,
        tier,
        member,
        sort,
        lang,
    } = asked;
    let list = AskedList::new(state, caller, path, lang)?;
    let name = list.name("members");
    let header = ["member", "tier", "since", "until", "state", "application", "membership"];
    sheet(&name, &header, move |page| {
        let (list, tier, member, sort) = (list.clone(), tier.clone(), member.clone(), sort.clone());
        async move {
            let AskedList {
                state,
                caller,
                foundation,
                lang,
                about,
            } = list;
            let shown = MembersShown {
                show,
                tier: &tier,
                member: &member,
                sort: &sort,
                page,
            };
            let answer = members::members(&state, &caller, &foundation, shown, about).await?;
            let rows = answer.rows.iter().map(|row| {
                vec![
                    text(&row.member),
                    text(row.tier.say(&lang)),
                    FileCell::from(Some(row.since)),
                    FileCell::from(row.until),
                    word(&row.state),
                    text(&row.application),
                    text(&row.membership),
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

/// Which reminders to export.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct NoticesFileParams {
    /// Which reminders to list. Default: all
    #[serde(default)]
    #[param(inline)]
    show: NoticeFilter,
    /// The column to sort by: due, member or days. With a minus, such as -due, in descending order. Default: -due
    #[serde(default, deserialize_with = "notices_sort")]
    sort: String,
    /// Language of the texts, such as de. Default: en
    #[serde(default = "english", deserialize_with = "language")]
    lang: String,
}

/// Downloads the reminders of the end of a term as CSV.
#[utoipa::path(
    get,
    path = "/notices/{foundation}/reminders.csv",
    operation_id = "notices-csv",
    tag = "memberships",
    params(FoundationPath, NoticesFileParams),
    responses(
        (status = OK, body = String, content_type = "text/csv", description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(super) async fn notices_file(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<FoundationPath>,
    Query(asked): Query<NoticesFileParams>,
) -> Result<Response, Failure> {
    let NoticesFileParams { show, sort, lang } = asked;
    let list = AskedList::new(state, caller, path, lang)?;
    let name = list.name("reminders");
    let header = [
        "member",
        "due",
        "days",
        "state",
        "to",
        "term",
        "application",
        "membership",
    ];
    sheet(&name, &header, move |page| {
        let (list, sort) = (list.clone(), sort.clone());
        async move {
            let AskedList {
                state,
                caller,
                foundation,
                about,
                ..
            } = list;
            let shown = NoticesShown {
                show,
                sort: &sort,
                page,
            };
            let answer = members::notices(&state, &caller, &foundation, shown, about).await?;
            let rows = answer.rows.iter().map(|row| {
                vec![
                    text(&row.member),
                    FileCell::from(Some(row.due_on)),
                    FileCell::Number(row.days.to_string()),
                    word(&row.state),
                    text(&row.to.join(" ")),
                    FileCell::Number(row.term.to_string()),
                    text(&row.application),
                    text(&row.membership),
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

/// What to export of the fulfilment board.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct BenefitUsesFileParams {
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
    #[serde(default, deserialize_with = "benefits_sort")]
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
pub(super) async fn benefits_file(
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

/// Which applications to export.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct QueueFileParams {
    /// Which applications to list. Default: mine
    #[serde(default)]
    #[param(inline)]
    show: QueueFilter,
    /// The column to sort by: name, due, tier, stage, submitted or decided. With a minus, such as -due, in descending order. Default: the filter’s own order
    #[serde(default, deserialize_with = "queue_sort")]
    sort: String,
    /// Language of the texts, such as de. Default: en
    #[serde(default = "english", deserialize_with = "language")]
    lang: String,
}

/// Downloads a foundation’s review queue as CSV.
#[utoipa::path(
    get,
    path = "/reviews/{foundation}/queue.csv",
    operation_id = "review-queue-csv",
    tag = "reviews",
    params(FoundationPath, QueueFileParams),
    responses(
        (status = OK, body = String, content_type = "text/csv", description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(super) async fn queue_file(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<FoundationPath>,
    Query(asked): Query<QueueFileParams>,
) -> Result<Response, Failure> {
    let QueueFileParams { show, sort, lang } = asked;
    let list = AskedList::new(state, caller, path, lang)?;
    let name = list.name("applications");
    let header = [
        "application",
        "name",
        "tier",
        "price",
        "turn",
        "reviewer",
        "due",
        "submitted",
        "decided",
    ];
    sheet(&name, &header, move |page| {
        let (list, sort) = (list.clone(), sort.clone());
        async move {
            let AskedList {
                state,
                caller,
                foundation,
                lang,
                about,
            } = list;
            let shown = (show, sort.as_str(), page);
            let answer = reviews::queue(&state, &caller, &foundation, shown, (&lang, about)).await?;
            let rows = answer.rows.iter().map(|row| {
                vec![
                    text(&row.reference),
                    text(&row.name),
                    text(row.tier.say(&lang)),
                    text(&row.price),
                    word(&row.turn),
                    FileCell::from(row.reviewer.map(Reviewer::id)),
                    FileCell::from(row.due),
                    FileCell::from(row.submitted_on),
                    FileCell::from(row.decided_on),
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

/// Which invoices to export.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct InvoicesFileParams {
    /// Which invoices to list. Default: unpaid
    #[serde(default)]
    #[param(inline)]
    show: InvoiceFilter,
    /// The column to sort by: number, member, amount, unpaid, issued or due. With a minus, such as -member, in descending order. Default: the filter’s own order
    #[serde(default, deserialize_with = "invoices_sort")]
    sort: String,
    /// Language of the texts, such as de. Default: en
    #[serde(default = "english", deserialize_with = "language")]
    lang: String,
}

/// Downloads a foundation’s invoices and credit notes as CSV. For accounting, download the journal.
#[utoipa::path(
    get,
    path = "/invoices/{foundation}/invoices.csv",
    operation_id = "invoices-csv",
    tag = "invoices",
    params(FoundationPath, InvoicesFileParams),
    responses(
        (status = OK, body = String, content_type = "text/csv", description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(super) async fn invoices_file(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<FoundationPath>,
    Query(asked): Query<InvoicesFileParams>,
) -> Result<Response, Failure> {
    let InvoicesFileParams { show, sort, lang } = asked;
    let list = AskedList::new(state, caller, path, lang)?;
    let name = list.name("invoices");
    let header = [
        "number",
        "state",
        "member",
        "currency",
        "gross",
        "unpaid",
        "issued",
        "due",
        "reference",
        "other",
        "application",
    ];
    sheet(&name, &header, move |page| {
        let (list, sort) = (list.clone(), sort.clone());
        async move {
            let AskedList {
                state,
                caller,
                foundation,
                about,
                ..
            } = list;
            let shown = (show, sort.as_str(), page);
            let answer = invoices::invoices(&state, &caller, &foundation, shown, about).await?;
            let rows = answer.rows.iter().map(|row| {
                vec![
                    text(&row.label),
                    word(&row.state),
                    text(&row.name),
                    text(row.gross.currency.code()),
                    FileCell::Number(row.gross.decimal()),
                    FileCell::Number(row.unpaid.decimal()),
                    FileCell::from(Some(row.issued_on)),
                    FileCell::from(Some(row.due_on)),
                    text(&row.payment_reference),
                    FileCell::from(row.other.as_deref()),
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
