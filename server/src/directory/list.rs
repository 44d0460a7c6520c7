//! A page of the directory by programme, tier and name.

use super::groups::directory_programmes;
use super::page::{Direction, FoundPage, MOST};
use super::rows::{ListedRow, base, listed};
use super::search::found;
use crate::applications::{AppState, CommandError, ProfileId};
use crate::profiles::search_key;
use crate::storage::{Arg, Tx};
use app::api::{DIRECTORY_PAGE, DirectoryProgramme, ListedMember};

/// The part of a directory that somebody wants to see. Empty texts leave nothing out.
#[derive(Clone, Copy, Debug)]
pub struct DirectoryAsked<'a> {
    pub foundation: &'a str,
    pub programme: &'a str,
    pub tier: &'a str,
    pub search: &'a str,
    /// The member before the page.
    pub after: &'a str,
    /// The member after the page.
    pub before: &'a str,
}

/// A page of a directory.
#[derive(Debug)]
pub struct DirectoryPage {
    pub programmes: Vec<DirectoryProgramme>,
    pub members: Vec<ListedMember>,
    pub previous: Option<String>,
    pub next: Option<String>,
}

/// A page of a foundation's directory. If the member before or after it isn't known, it's the first one.
///
/// # Errors
/// If there's no such foundation, or the database fails.
pub async fn directory(state: &AppState, asked: &DirectoryAsked<'_>) -> Result<DirectoryPage, CommandError> {
    let shelf = state.loaded.catalogue.shelf(asked.foundation)?;
    let programmes = directory_programmes(shelf);
    let today = state.clock.today().to_string();
    let mut tx = state.database.read().await?;
    let key = search_key(asked.search);
    let list = DirectoryList {
        asked,
        today: &today,
        groups: groups(&programmes, asked),
        search: &key,
    };
    let page = list.page(&mut tx).await?;
    tx.rollback().await?;
    let base = base(state, asked.foundation);
    let id = |row: Option<&ListedRow>| row.map(|row| row.id.to_string());
    Ok(DirectoryPage {
        programmes,
        previous: id(page.rows.first().filter(|_| page.has_previous)),
        next: id(page.rows.last().filter(|_| page.has_next)),
        members: page.rows.into_iter().map(|row| row.into_member(&base)).collect(),
    })
}

/// The programmes and tiers to list, in order.
fn groups(programmes: &[DirectoryProgramme], asked: &DirectoryAsked<'_>) -> Vec<(String, String)> {
    let is_wanted = |wanted: &str, id: &str| wanted.is_empty() || wanted == id;
    let programmes = programmes.iter().filter(|known| is_wanted(asked.programme, &known.id));
    let groups = programmes.flat_map(|programme| {
        let tiers = programme.tiers.iter().filter(|tier| is_wanted(asked.tier, &tier.id));
        tiers.map(|tier| (programme.id.clone(), tier.id.clone()))
    });
    groups.collect()
}

/// What's needed to read a page.
pub(super) struct DirectoryList<'a> {
    pub asked: &'a DirectoryAsked<'a>,
    pub today: &'a str,
    pub groups: Vec<(String, String)>,
    /// What names are searched for. Empty to list all.
    pub search: &'a str,
}

/// A member, as a place in the list.
#[derive(Clone, Debug)]
pub(super) struct ListPlace {
    pub programme: String,
    pub tier: String,
    pub key: String,
    pub membership: String,
}

impl DirectoryList<'_> {
    async fn page(&self, tx: &mut Tx) -> Result<FoundPage, CommandError> {
        if let Some(place) = self.place(tx, self.asked.before).await? {
            let page = self.read(tx, Direction::Backward, Some(&place)).await?;
            // The first page is full, even if there's less before the member.
            if page.has_previous || page.rows.len() == DIRECTORY_PAGE {
                return Ok(page);
            }
            return self.read(tx, Direction::Forward, None).await;
        }
        let place = self.place(tx, self.asked.after).await?;
        self.read(tx, Direction::Forward, place.as_ref()).await
    }

    async fn read(
        &self,
        tx: &mut Tx,
        direction: Direction,
        place: Option<&ListPlace>,
    ) -> Result<FoundPage, CommandError> {
        let rows = if self.search.is_empty() {
            self.walk(tx, direction, place).await?
        } else {
            found(tx, self, direction, place).await?
        };
        Ok(FoundPage::of(rows, direction, place.is_none()))
    }

    /// Where a member is, even if it isn't in the list any more. `None` if it isn't known.
    async fn place(&self, tx: &mut Tx, member: &str) -> Result<Option<ListPlace>, CommandError> {
        let Some(id) = ProfileId::parse(member) else {
            return Ok(None);
        };
        let known: Option<(String, String, String, String)> = tx
            .optional(
                "SELECT m.programme, m.tier, f.name, m.id FROM profile f JOIN membership m ON m.id = f.membership \
                 WHERE f.id = $1 AND f.foundation = $2",
                &[(&id).into(), self.asked.foundation.into()],
            )
            .await?;
        Ok(known.map(|(programme, tier, name, membership)| ListPlace {
            programme,
            tier,
            key: search_key(&name),
            membership,
        }))
    }

    /// Reads one tier after the other, until the page is full.
    async fn walk(
        &self,
        tx: &mut Tx,
        direction: Direction,
        place: Option<&ListPlace>,
    ) -> Result<Vec<ListedRow>, CommandError> {
        let is_at = |group: &&(String, String)| place.is_some_and(|at| at.programme == group.0 && at.tier == group.1);
        let groups: Vec<&(String, String)> = match direction {
            Direction::Forward => self.groups.iter().collect(),
            Direction::Backward => self.groups.iter().rev().collect(),
        };
        let first = groups.iter().position(is_at);
        let from = place.filter(|_| first.is_some());
        let mut rows = Vec::new();
        for (at, group) in groups.into_iter().enumerate().skip(first.unwrap_or(0)) {
            let from = from.filter(|_| Some(at) == first);
            rows.extend(self.tier(tx, direction, group, from, MOST - rows.len()).await?);
            if rows.len() == MOST {
                break;
            }
        }
        Ok(rows)
    }

    async fn tier(
        &self,
        tx: &mut Tx,
        direction: Direction,
        (programme, tier): &(String, String),
        from: Option<&ListPlace>,
        most: usize,
    ) -> Result<Vec<ListedRow>, CommandError> {
        let sql = match (direction, from) {
            (Direction::Forward, None) => FIRST,
            (Direction::Backward, None) => LAST,
            (Direction::Forward, Some(_)) => AFTER,
            (Direction::Backward, Some(_)) => BEFORE,
        };
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let mut args: Vec<Arg<'_>> = vec![
            self.today.into(),
            self.asked.foundation.into(),
            programme.into(),
            tier.into(),
            most.into(),
        ];
        if let Some(from) = from {
            args.extend([Arg::from(&from.key), Arg::from(&from.membership)]);
        }
        Ok(tx.all(sql, &args).await?)
    }
}

/// The members of a tier by name. `$3` is the programme, `$4` the tier, `$5` how many.
macro_rules! of_tier {
    ($from:literal, $order:literal) => {
        listed!(
            "membership m CROSS JOIN profile f",
            concat!(
                "m.programme = $3 AND m.tier = $4",
                $from,
                " ORDER BY ",
                $order,
                " LIMIT $5"
            )
        )
    };
}

const FIRST: &str = of_tier!("", "m.listed_key, m.id");
const LAST: &str = of_tier!("", "m.listed_key DESC, m.id DESC");
const AFTER: &str = of_tier!(" AND (m.listed_key, m.id) > ($6, $7)", "m.listed_key, m.id");
const BEFORE: &str = of_tier!(" AND (m.listed_key, m.id) < ($6, $7)", "m.listed_key DESC, m.id DESC");
