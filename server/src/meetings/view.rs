//! A meeting with its agenda, as somebody sees it.

use super::access::MeetingAccess;
use super::brief::item_brief;
use super::rows::{ItemRow, MeetingRow};
use super::sight::{ItemSight, stage_of};
use super::{minutes, waiting};
use crate::accounts::Session;
use crate::applications::{AppState, CommandError, LinkedApplication, MeetingId, by_reference};
use crate::reviews::{ReviewRecord, history, is_involved, ready_reasons, turn};
use crate::storage::Tx;
use app::api::{AgendaItem, FoundationBrief, ItemBrief, ItemStanding, MeetingAnswer, ReviewTurn, TakenOff};
use app::locale::Locale;
use app::text::Texts;
use domain::access::Action;
use domain::foundation::ReasonUse;
use domain::text::Text;

/// A meeting with its agenda. `None` if the foundation has no such meeting.
///
/// # Errors
/// If the account may not read the foundation's applications.
pub async fn meeting_of(
    state: &AppState,
    session: &Session,
    foundation: &str,
    id: &MeetingId,
    (lang, brief): (&str, FoundationBrief),
) -> Result<Option<MeetingAnswer>, CommandError> {
    let shelf = state.loaded.catalogue.shelf(foundation)?;
    let mut tx = state.database.read().await?;
    let access = MeetingAccess::of(&mut tx, session, foundation).await?;
    let Some(meeting) = MeetingRow::of(&mut tx, foundation, id).await? else {
        return Ok(None);
    };
    let body = meeting.reviewer.0;
    let t = Texts::new(Locale::from_tag(lang).unwrap_or_default());
    let decides = access.decides(body);
    let mut items = Vec::new();
    for row in ItemRow::all(&mut tx, id).await? {
        let linked = match by_reference(&mut tx, state, &row.application).await {
            Ok(linked) => linked,
            Err(CommandError::RulesMissing(_)) => None,
            Err(error) => return Err(error),
        };
        items.push(match linked {
            Some(linked) => agenda_item(&mut tx, t, session, &row, &linked, decides).await?,
            None => without_rules(state, session, row),
        });
    }
    let changes = access.plans(body) && meeting.is_open();
    let waiting = if changes {
        waiting::briefs(&mut tx, state, foundation, body, t).await?
    } else {
        Vec::new()
    };
    let minutes = minutes::languages(&mut tx, id).await?;
    let history = history(&mut tx, id.as_str()).await?;
    tx.rollback().await?;
    let mut reasons = ready_reasons(&shelf.foundation);
    reasons.retain(|reason| reason.used_for == ReasonUse::Approve);
    Ok(Some(MeetingAnswer {
        foundation: brief,
        officer: shelf.foundation.officer.clone(),
        meeting: meeting.brief(),
        version: meeting.version,
        planned_by: meeting.email.clone(),
        items,
        waiting,
        decides,
        changes,
        closes: access.closes(session, &meeting) && meeting.is_open(),
        reasons,
        minutes,
        history,
        local_time: state.local_time(foundation),
        money: access.may(Action::ReadMoney),
        today: state.clock.today(),
    }))
}

async fn agenda_item(
    tx: &mut Tx,
    t: Texts,
    session: &Session,
    row: &ItemRow,
    linked: &LinkedApplication<'_>,
    decides: bool,
) -> Result<AgendaItem, CommandError> {
    let record = ReviewRecord::of(tx, &linked.opened.application).await?;
    let sight = ItemSight::of(linked, &record, row, session);
    let opens = !is_involved(linked, &record, &session.address);
    let is_ours = decides && sight.standing == ItemStanding::Waits;
    Ok(AgendaItem {
        application: item_brief(t, linked, stage_of(&record, row)),
        seen: sight.seen,
        standing: sight.standing,
        turn: turn(linked.opened.application.state(), None, is_ours),
        taken_off: taken_off(row, session, opens),
        opens,
    })
}

/// An item whose programme isn't on the site, so nobody can decide about it.
fn without_rules(state: &AppState, session: &Session, row: ItemRow) -> AgendaItem {
    AgendaItem {
        seen: String::new(),
        standing: ItemStanding::Paused,
        turn: ReviewTurn::OnHold,
        taken_off: taken_off(&row, session, true),
        opens: false,
        application: ItemBrief {
            reference: row.application.to_string(),
            name: row.name.unwrap_or_default(),
            tier: Text::new("en", row.tier),
            price: String::new(),
            waits_since: state.clock.today(),
            due: None,
        },
    }
}

fn taken_off(row: &ItemRow, session: &Session, opens: bool) -> Option<TakenOff> {
    let by = row.taken_off_by.as_ref()?;
    Some(TakenOff {
        who: row.taken_off_email.clone().unwrap_or_default(),
        reason: if opens { row.reason.clone() } else { String::new() },
        own: *by == session.account,
    })
}
