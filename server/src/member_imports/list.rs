//! The lists that staff have uploaded, and the rows of one.

use super::brief::{import_brief, row_brief, sum};
use super::choices::Choices;
use super::forget::count_forgotten;
use super::nobody::{count_nobody, has_nobody, places_with_nobody};
use super::rows::{StoredImport, StoredListRow, list_row_query, member_import_query, row_state_id};
use super::shape::ListShape;
use crate::accounts::{Session, holds, may};
use crate::applications::{AppState, CommandError, MemberImportId};
use crate::reviews::history;
use crate::storage::{Arg, Tx, sorted_query};
use app::api::{
    FoundationBrief, ImportRowFilter, ImportRowState, MemberImportAnswer, MemberImportState, MemberImportsAnswer,
};
use domain::access::Action;

/// How many rows a page shows.
const PAGE: i64 = 50;

/// How many lists a page shows.
const LISTS: i64 = 10;

/// The rows of a filter, a page of them.
macro_rules! rows_of {
    ($show:expr) => {
        match $show {
            ImportRowFilter::All => rows_of!(@ ""),
            ImportRowFilter::Added => rows_of!(@ " AND r.state IN ('ready', 'added')"),
            ImportRowFilter::Ask => rows_of!(@ " AND r.state = 'ask'"),
            ImportRowFilter::Skipped => rows_of!(@ " AND r.state = 'skipped'"),
            ImportRowFilter::Undone => rows_of!(@ " AND r.state = 'undone'"),
            ImportRowFilter::Kept => rows_of!(@ " AND r.state = 'kept'"),
            ImportRowFilter::Failed => rows_of!(@ " AND r.state = 'failed'"),
            ImportRowFilter::Stuck => rows_of!(@ " AND r.state = 'stuck'"),
            ImportRowFilter::Nobody => rows_of!(@ concat!(" AND ", has_nobody!())),
        }
    };
    (@ $filter:expr) => {
        list_row_query!(concat!("r.import = $1 AND $2 <> ''", $filter, " ORDER BY r.place LIMIT $3 OFFSET $4"))
    };
}

/// Whether a filter shows all rows in a state. The same rules as in the queries.
fn shows(filter: ImportRowFilter, state: ImportRowState) -> bool {
    match filter {
        ImportRowFilter::All => true,
        ImportRowFilter::Added => matches!(state, ImportRowState::Ready | ImportRowState::Added),
        ImportRowFilter::Ask => state == ImportRowState::Ask,
        ImportRowFilter::Skipped => state == ImportRowState::Skipped,
        ImportRowFilter::Undone => state == ImportRowState::Undone,
        ImportRowFilter::Kept => state == ImportRowState::Kept,
        ImportRowFilter::Failed => state == ImportRowState::Failed,
        ImportRowFilter::Stuck => state == ImportRowState::Stuck,
        // Their states don't say.
        ImportRowFilter::Nobody => false,
    }
}

/// A page of a foundation's lists, sorted by a column: `name`, or `-name` for descending. An empty `sort` has the newest first.
///
/// # Errors
/// If the account may not import members.
pub async fn member_imports(
    state: &AppState,
    session: &Session,
    foundation: &str,
    (sort, page): (&str, i64),
    brief: FoundationBrief,
) -> Result<MemberImportsAnswer, CommandError> {
    let mut tx = state.database.read().await?;
    may(&mut tx, session, Action::SteerReviews, foundation).await?;
    let (count,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM member_import WHERE foundation = $1",
            &[foundation.into()],
        )
        .await?;
    let pages = ((count + LISTS - 1) / LISTS).max(1);
    let page = page.clamp(1, pages);
    let sort = if sort.is_empty() {
        MemberImportsAnswer::OWN_SORT
    } else {
        sort
    };
    let found: Vec<StoredImport> = tx
        .all(
            sorted_query!(
                sort,
                member_import_query!("WHERE i.foundation = $1"),
                "i.at DESC, i.id",
                "LIMIT $2 OFFSET $3",
                {
                    "name" => "LOWER(NULLIF(i.name, '') COLLATE \"C\")";
                    "programme" => "i.programme COLLATE \"C\"";
                    "state" => "CASE i.state WHEN 'draft' THEN 1 WHEN 'running' THEN 2 WHEN 'imported' THEN 3 \
                                WHEN 'undoing' THEN 4 ELSE 5 END";
                    "changed" => "i.at";
                    "rows" => "(SELECT COUNT(*) FROM member_import_row r WHERE r.import = i.id)";
                    "added" => "(SELECT COUNT(*) FROM member_import_row r WHERE r.import = i.id \
                                AND r.state IN ('added', 'kept', 'stuck'))";
                }
            ),
            &[foundation.into(), LISTS.into(), ((page - 1) * LISTS).into()],
        )
        .await?;
    let mut imports = Vec::new();
    for import in &found {
        let counts = counts(&mut tx, &import.id).await?;
        imports.push(import_brief(state, import, &counts));
    }
    let money = holds(&mut tx, session, Action::ReadMoney, foundation).await?;
    tx.rollback().await?;
    let shelf = state.loaded.catalogue.shelf(foundation)?;
    let programmes = shelf.in_force().into_iter();
    Ok(MemberImportsAnswer {
        foundation: brief,
        programmes: programmes
            .map(|programme| (programme.id.clone(), programme.title.clone()))
            .collect(),
        sort: sort.to_owned(),
        imports,
        page,
        pages,
        local_time: state.local_time(foundation),
        money,
    })
}

/// A list with a page of its rows. `None` if the foundation has no such list.
///
/// # Errors
/// If the account may not import members.
pub async fn member_import(
    state: &AppState,
    session: &Session,
    foundation: &str,
    id: &str,
    (show, page): (ImportRowFilter, i64),
    brief: FoundationBrief,
) -> Result<Option<MemberImportAnswer>, CommandError> {
    let mut tx = state.database.read().await?;
    may(&mut tx, session, Action::SteerReviews, foundation).await?;
    let Some(id) = MemberImportId::parse(id) else {
        return Ok(None);
    };
    let Some(import) = StoredImport::of(&mut tx, foundation, &id).await? else {
        return Ok(None);
    };
    let today = state.clock.today().to_string();
    let states = counts(&mut tx, &id).await?;
    let nobody = count_nobody(&mut tx, &id, &today).await?;
    let forgotten = count_forgotten(&mut tx, &id).await? > 0;
    let counts: Vec<(ImportRowFilter, i64)> = ImportRowFilter::EACH
        .into_iter()
        .map(|filter| match filter {
            ImportRowFilter::Nobody => (filter, nobody),
            filter => (filter, sum(&states, |state| shows(filter, state))),
        })
        .collect();
    let count = counts
        .iter()
        .find(|(filter, _)| *filter == show)
        .map_or(0, |(_, count)| *count);
    let pages = ((count + PAGE - 1) / PAGE).max(1);
    let page = page.clamp(1, pages);
    let args: [Arg<'_>; 4] = [(&id).into(), (&today).into(), PAGE.into(), ((page - 1) * PAGE).into()];
    let found: Vec<StoredListRow> = tx.all(rows_of!(show), &args).await?;
    let from_to = |row: Option<&StoredListRow>| row.map_or(0, |row| row.place);
    let from_to = (from_to(found.first()), from_to(found.last()));
    let with_nobody = places_with_nobody(&mut tx, &id, &today, from_to).await?;
    let history = history(&mut tx, id.as_str()).await?;
    let money = holds(&mut tx, session, Action::ReadMoney, foundation).await?;
    tx.rollback().await?;
    let mut rows = Vec::new();
    for row in found {
        rows.push(row_brief(state, &import, &row, with_nobody.contains(&row.place))?);
    }
    // A draft whose programme is gone can still be seen and discarded.
    let choices = match import.programme(state) {
        Ok(programme) if import.state.0 == MemberImportState::Draft => {
            Some(ListShape::read(&import.shape)?.choices(&Choices::read(&import.choices)?, programme))
        }
        _ => None,
    };
    Ok(Some(MemberImportAnswer {
        foundation: brief,
        import: import_brief(state, &import, &states),
        show,
        counts,
        rows,
        page,
        pages,
        choices,
        broken: serde_json::from_str(&import.broken).map_err(|error| CommandError::Files(error.to_string()))?,
        forgotten,
        history,
        local_time: state.local_time(foundation),
        money,
    }))
}

/// How many rows a list has in each state.
async fn counts(tx: &mut Tx, id: &MemberImportId) -> Result<Vec<(ImportRowState, i64)>, CommandError> {
    let found: Vec<(super::rows::StoredRowState, i64)> = tx
        .all(
            "SELECT state, COUNT(*) FROM member_import_row WHERE import = $1 GROUP BY state",
            &[id.into()],
        )
        .await?;
    let mut counts: Vec<_> = found.into_iter().map(|(state, count)| (state.0, count)).collect();
    counts.sort_by_key(|(state, _)| row_state_id(*state));
    Ok(counts)
}
