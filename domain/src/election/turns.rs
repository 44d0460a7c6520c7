//! Staggered terms: which seats are up in which year.

use serde::{Deserialize, Serialize};

/// How long seats are held, and in how many turns they're filled.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SeatTerms {
    /// The length of a term of office.
    pub years: u16,
    /// How many cohorts the seats are split into. They're elected in turn. 1 if all seats are up together.
    pub cohorts: u16,
    /// A year in which the first cohort is elected.
    pub first_year: Option<u16>,
}

/// How many seats are up in a year. The two numbers differ if the file doesn't say whose turn it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct SeatsUp {
    pub least: i64,
    pub most: i64,
}

impl SeatTerms {
    /// The years between two elections.
    pub fn interval(self) -> u16 {
        self.years / self.cohorts.max(1)
    }

    /// The seats of a cohort, from 0. Seats that can't be shared equally go to the first cohorts.
    fn cohort(self, seats: i64, cohort: i64) -> i64 {
        let cohorts = i64::from(self.cohorts.max(1));
        seats / cohorts + i64::from(cohort < seats % cohorts)
    }

    /// How many of these seats are up in a year.
    pub fn up(self, seats: i64, year: u16) -> SeatsUp {
        let interval = i64::from(self.interval().max(1));
        let Some(first) = self.first_year else {
            let last = i64::from(self.cohorts.max(1)) - 1;
            return SeatsUp {
                least: if interval > 1 { 0 } else { self.cohort(seats, last) },
                most: self.cohort(seats, 0),
            };
        };
        let since = (i64::from(year) - i64::from(first)).rem_euclid(i64::from(self.years.max(1)));
        let up = if since % interval == 0 {
            self.cohort(seats, since / interval)
        } else {
            0
        };
        SeatsUp { least: up, most: up }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn up(years: u16, cohorts: u16, first_year: Option<u16>, seats: i64, year: u16) -> (i64, i64) {
        let terms = SeatTerms {
            years,
            cohorts,
            first_year,
        };
        let SeatsUp { least, most } = terms.up(seats, year);
        (least, most)
    }

    #[test]
    fn cohorts_take_turns() {
        for (year, seats) in [(2024, 4), (2025, 3), (2026, 3), (2027, 3), (2028, 4), (2023, 3)] {
            assert_eq!(up(4, 4, Some(2024), 13, year), (seats, seats), "{year}");
        }
        for (year, seats) in [(2024, 5), (2025, 0), (2026, 4), (2027, 0), (2028, 5)] {
            assert_eq!(up(4, 2, Some(2024), 9, year), (seats, seats), "{year}");
        }
        for (year, seats) in [(2024, 8), (2025, 0), (2026, 0), (2027, 8)] {
            assert_eq!(up(3, 1, Some(2024), 8, year), (seats, seats), "{year}");
        }
    }

    #[test]
    fn without_a_year_only_what_is_certain_is_stated() {
        assert_eq!(up(4, 4, None, 13, 2026), (3, 4));
        assert_eq!(up(4, 4, None, 12, 2026), (3, 3));
        assert_eq!(up(4, 2, None, 12, 2026), (0, 6));
        assert_eq!(up(1, 1, None, 8, 2026), (8, 8));
    }
}
