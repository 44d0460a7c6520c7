//! What's used, planned and left in each period.

use super::{CountedUse, EntitledPeriod, Entitlement, Quantity};
use crate::date::Date;
use serde::{Deserialize, Serialize};

/// What became of the quantity of a period. What's granted and carried is what's used, planned, kept and left.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PeriodBalance {
    pub period: EntitledPeriod,
    /// `None` if it's unlimited.
    pub granted: Option<u32>,
    /// What carried over from the period before. It's used first, and doesn't carry over again.
    pub carried: u32,
    /// Delivered.
    pub used: u32,
    /// Requested, approved or scheduled.
    pub planned: u32,
    /// What later periods need of it, because more is planned there than they have themselves.
    pub kept: u32,
    /// `None` if it's unlimited.
    pub left: Option<u32>,
}

impl PeriodBalance {
    fn taken(&self) -> u32 {
        self.used.saturating_add(self.planned)
    }

    fn remaining(&self) -> u32 {
        let granted = self.granted.unwrap_or_default();
        granted.saturating_add(self.carried).saturating_sub(self.taken())
    }
}

impl Entitlement {
    /// What became of each period up to the one with this day, and of those with uses.
    pub fn balances(&self, uses: &[CountedUse], until: Date) -> Vec<PeriodBalance> {
        let latest = uses.iter().map(|counted| counted.wanted).fold(until, Date::max);
        let mut balances: Vec<PeriodBalance> = Vec::new();
        for (at, period) in self.periods(latest).into_iter().enumerate() {
            let carried = match at.checked_sub(1).and_then(|before| balances.get(before)) {
                Some(before) => self.carries(before),
                None => self.brought_forward,
            };
            balances.push(self.balance(period, carried, uses));
        }
        keep(&mut balances);
        balances
    }

    /// What carries over to the next term, after its last day.
    pub fn carried_forward(&self, uses: &[CountedUse]) -> u32 {
        let balances = self.last_day.map(|last| self.balances(uses, last));
        let last = balances.as_deref().and_then(<[PeriodBalance]>::last);
        last.map_or(0, |last| self.carries(last))
    }

    /// The balance of the period with this day. `None` outside of the term.
    pub fn balance_on(&self, uses: &[CountedUse], day: Date) -> Option<PeriodBalance> {
        let balances = self.balances(uses, day);
        balances.into_iter().find(|balance| balance.period.contains(day))
    }

    fn balance(&self, period: EntitledPeriod, carried: u32, uses: &[CountedUse]) -> PeriodBalance {
        let has_started = period.last.is_none_or(|last| self.starts <= last);
        let granted = match self.quantity {
            Quantity::Limited(count) => Some(if has_started { count } else { 0 }),
            Quantity::Unlimited => None,
        };
        let count = |is_counted: fn(&CountedUse) -> bool| {
            let counted = uses.iter().filter(|counted| period.contains(counted.wanted));
            u32::try_from(counted.filter(|counted| is_counted(counted)).count()).unwrap_or(u32::MAX)
        };
        PeriodBalance {
            period,
            granted,
            carried,
            used: count(|counted| counted.state.is_used()),
            planned: count(|counted| counted.state.is_planned()),
            kept: 0,
            left: None,
        }
    }

    /// What carries over from a period to the next one: only what the period granted itself.
    fn carries(&self, balance: &PeriodBalance) -> u32 {
        let own = balance.granted.unwrap_or_default().min(balance.remaining());
        own.min(self.carry_over)
    }
}

/// Works out what earlier periods have to keep for later ones, from the last to the first.
fn keep(balances: &mut [PeriodBalance]) {
    let mut needed = 0;
    for balance in balances.iter_mut().rev() {
        let Some(granted) = balance.granted else {
            continue;
        };
        balance.kept = needed;
        balance.left = Some(balance.remaining().saturating_sub(needed));
        needed = balance.taken().saturating_add(needed).saturating_sub(granted);
    }
}
