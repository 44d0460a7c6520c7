//! Reads what somebody typed about a poll.

use crate::rolls::{AnnouncedElection, ChosenElection};
use app::api::{LONGEST_POLL_TEXT, LONGEST_POLL_TITLE, NewPoll, PollField, PollFieldFault};
use domain::catalogue::FoundationProgrammes;
use domain::date::Date;
use domain::election::Election;
use domain::number::read_count;
use domain::poll::{DayFault, Majority, MajorityShare, PollDay, PollKind, PollRules, Secrecy, Timetable};
use domain::programme::Programme;
use domain::typed::{cleaned, tidy};

/// The most seats that an election fills.
const MOST_SEATS: i64 = 100;

/// A poll without mistakes.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct CheckedPoll<'a> {
    /// The version in force on the record date.
    pub programme: &'a Programme,
    pub election: &'a Election,
    pub title: String,
    /// Empty for an election.
    pub wording: String,
    pub rules: PollRules,
    pub days: Timetable,
}

impl<'a> CheckedPoll<'a> {
    /// Checks what was typed. `before` has the days of a poll that's changed: those that stay can have passed.
    ///
    /// # Errors
    /// Everything that's wrong: the first fault of each field, in the order of the fields.
    pub fn of(
        shelf: &'a FoundationProgrammes,
        new: &NewPoll,
        today: Date,
        before: Option<&Timetable>,
    ) -> Result<Self, Vec<(PollField, PollFieldFault)>> {
        let mut form = PollForm {
            new,
            faults: Vec::new(),
        };
        let kind = form.kind();
        let days = form.days(kind);
        let chosen = form.election(shelf, kind, days.map_or(today, |days| days.record_day));
        let title = form.title();
        let wording = form.wording(kind);
        let rules = form.rules(kind, chosen.map(|chosen| chosen.election));
        if let (Some(kind), Some(days), Some(chosen)) = (kind, days, chosen) {
            form.timetable(&days, (chosen.election, kind), today, before);
        }
        let mut faults = form.faults;
        faults.sort_by_key(|(field, _)| *field);
        faults.dedup_by_key(|(field, _)| *field);
        match (chosen, title, wording, rules, days) {
            (Some(chosen), Some(title), Some(wording), Some(rules), Some(days)) if faults.is_empty() => Ok(Self {
                programme: chosen.programme,
                election: chosen.election,
                title,
                wording,
                rules,
                days,
            }),
            _ => Err(faults),
        }
    }

    /// What its roll is computed from, in a foundation.
    pub fn announced(&self, foundation: &'a str) -> AnnouncedElection<'a> {
        AnnouncedElection {
            foundation,
            programme: &self.programme.id,
            version: &self.programme.version,
            election: &self.election.id,
            day: self.days.record_day,
        }
    }
}

/// What was typed, with what's wrong about it.
struct PollForm<'f> {
    new: &'f NewPoll,
    faults: Vec<(PollField, PollFieldFault)>,
}

impl PollForm<'_> {
    fn fault<T>(&mut self, field: PollField, fault: PollFieldFault) -> Option<T> {
        self.faults.push((field, fault));
        None
    }

    /// One of these, by its ID.
    fn choice<T: Copy>(&mut self, field: PollField, typed: &str, all: &[T], id: fn(T) -> &'static str) -> Option<T> {
        let typed = typed.trim();
        if typed.is_empty() {
            return self.fault(field, PollFieldFault::Missing);
        }
        let found = all.iter().copied().find(|choice| id(*choice) == typed);
        found.or_else(|| self.fault(field, PollFieldFault::Wrong))
    }

    fn kind(&mut self) -> Option<PollKind> {
        let new = self.new;
        self.choice(PollField::Kind, &new.kind, &PollKind::ALL, PollKind::id)
    }

    fn secrecy(&mut self) -> Option<Secrecy> {
        let new = self.new;
        self.choice(PollField::Secrecy, &new.secrecy, &Secrecy::ALL, Secrecy::id)
    }

    fn majority(&mut self) -> Option<Majority> {
        let new = self.new;
        let all = &MajorityShare::ALL;
        let share = self.choice(PollField::Majority, &new.majority, all, MajorityShare::id)?;
        Some(Majority {
            share,
            by_heads: new.by_heads,
        })
    }

    fn title(&mut self) -> Option<String> {
        let title = tidy(&self.new.title);
        if title.is_empty() {
            return self.fault(PollField::Title, PollFieldFault::Missing);
        }
        if title.chars().count() > LONGEST_POLL_TITLE {
            return self.fault(PollField::Title, PollFieldFault::TooLong);
        }
        Some(title)
    }

    /// A resolution's text. Elections don't have one.
    fn wording(&mut self, kind: Option<PollKind>) -> Option<String> {
        if kind? == PollKind::Election {
            return Some(String::new());
        }
        let wording = cleaned(&self.new.wording).trim().to_owned();
        if wording.is_empty() {
            return self.fault(PollField::Wording, PollFieldFault::Missing);
        }
        if wording.chars().count() > LONGEST_POLL_TEXT {
            return self.fault(PollField::Wording, PollFieldFault::TooLong);
        }
        Some(wording)
    }

    fn seats(&mut self) -> Option<u32> {
        let new = self.new;
        if new.seats.trim().is_empty() {
            return self.fault(PollField::Seats, PollFieldFault::Missing);
        }
        let seats = read_count(&new.seats, MOST_SEATS).filter(|seats| *seats > 0);
        let seats = seats.and_then(|seats| u32::try_from(seats).ok());
        seats.or_else(|| self.fault(PollField::Seats, PollFieldFault::Wrong))
    }

    /// The election by the version that's in force on a day.
    fn election<'a>(
        &mut self,
        shelf: &'a FoundationProgrammes,
        kind: Option<PollKind>,
        day: Date,
    ) -> Option<ChosenElection<'a>> {
        let asked = (self.new.programme.trim(), self.new.election.trim());
        if asked.0.is_empty() || asked.1.is_empty() {
            return self.fault(PollField::Election, PollFieldFault::Missing);
        }
        let Ok(chosen) = ChosenElection::of(shelf, asked, "", day) else {
            return self.fault(PollField::Election, PollFieldFault::Wrong);
        };
        if kind == Some(PollKind::Election) && chosen.election.is_appointment() {
            return self.fault(PollField::Election, PollFieldFault::Appointment);
        }
        Some(chosen)
    }

    fn rules(&mut self, kind: Option<PollKind>, election: Option<&Election>) -> Option<PollRules> {
        let secrecy = self.secrecy();
        match kind? {
            PollKind::Election => {
                let seats = self.seats();
                PollRules::of_election(election?, seats?, secrecy?)
            }
            PollKind::Resolution => {
                let majority = self.majority();
                Some(PollRules::of_resolution(election?, majority?, secrecy?))
            }
        }
    }

    fn day(&mut self, field: PollField, typed: &str) -> Option<Date> {
        let typed = typed.trim();
        if typed.is_empty() {
            return self.fault(field, PollFieldFault::Missing);
        }
        Date::parse(typed).or_else(|| self.fault(field, PollFieldFault::Wrong))
    }

    /// The days. Only elections have a call for nominations.
    fn days(&mut self, kind: Option<PollKind>) -> Option<Timetable> {
        let new = self.new;
        let record_day = self.day(PollField::RecordDay, &new.record_day);
        let nominations = if kind == Some(PollKind::Election) {
            let from = self.day(PollField::NominationsFrom, &new.nominations_from);
            let to = self.day(PollField::NominationsTo, &new.nominations_to);
            from.zip(to).map(Some)
        } else {
            Some(None)
        };
        let opens = self.day(PollField::Opens, &new.opens);
        let closes = self.day(PollField::Closes, &new.closes);
        Some(Timetable {
            record_day: record_day?,
            nominations: nominations?,
            opens: opens?,
            closes: closes?,
        })
    }

    /// How the days fit together.
    fn timetable(
        &mut self,
        days: &Timetable,
        (election, kind): (&Election, PollKind),
        today: Date,
        before: Option<&Timetable>,
    ) {
        for (day, fault) in days.faults(today, election, kind) {
            let stays = before.is_some_and(|before| day_of(before, day) == day_of(days, day));
            if stays && matches!(fault, DayFault::OutOfReach) {
                continue;
            }
            self.faults.push((field_of(day), fault_of(fault)));
        }
    }
}

fn day_of(days: &Timetable, day: PollDay) -> Option<Date> {
    match day {
        PollDay::RecordDay => Some(days.record_day),
        PollDay::NominationsFrom => days.nominations.map(|(first, _)| first),
        PollDay::NominationsTo => days.nominations.map(|(_, last)| last),
        PollDay::Opens => Some(days.opens),
        PollDay::Closes => Some(days.closes),
    }
}

fn field_of(day: PollDay) -> PollField {
    match day {
        PollDay::RecordDay => PollField::RecordDay,
        PollDay::NominationsFrom => PollField::NominationsFrom,
        PollDay::NominationsTo => PollField::NominationsTo,
        PollDay::Opens => PollField::Opens,
        PollDay::Closes => PollField::Closes,
    }
}

fn fault_of(fault: DayFault) -> PollFieldFault {
    match fault {
        DayFault::OutOfReach => PollFieldFault::OutOfReach,
        DayFault::OutOfOrder => PollFieldFault::OutOfOrder,
        DayFault::TooClose => PollFieldFault::TooClose,
        DayFault::Missing => PollFieldFault::Missing,
    }
}

#[cfg(test)]
mod tests;
