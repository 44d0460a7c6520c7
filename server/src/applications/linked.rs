//! An application with everything that follows from it: its programme, answers and steps.

use super::ids::LinkSecret;
use super::link;
use super::{AppState, CommandError, OpenedRow, RulesMissing};
use crate::clock::Timestamp;
use crate::storage::Tx;
use domain::application::{Answers, ApplicationContext, Contribution, Step, steps};
use domain::catalogue::VersionQuery;
use domain::date::Date;
use domain::foundation::Foundation;
use domain::joining::Part;
use domain::programme::{Programme, Tier};
use domain::quote::{Quote, quote};
use domain::review::{Holidays, Stage, decided_by, stages};
use domain::term::TermPeriod;
use std::borrow::Cow;
use std::sync::OnceLock;

/// An application that was opened by a link.
#[derive(Debug)]
pub struct LinkedApplication<'a> {
    pub opened: OpenedRow,
    pub programme: &'a Programme,
    pub tier: &'a Tier,
    /// The steps for the current answers. They're cached, because working them out is slow.
    steps: OnceLock<Vec<Step>>,
    pub carried: Vec<String>,
    pub today: Date,
    foundation: Option<&'a Foundation>,
}

impl<'a> LinkedApplication<'a> {
    /// Opens an application by the secret of a working link. In a write transaction, it's locked until the end.
    ///
    /// # Errors
    /// If the link doesn't work, or the tier is no longer offered.
    pub(crate) async fn open(tx: &mut Tx, state: &'a AppState, secret: &LinkSecret) -> Result<Self, CommandError> {
        Self::of(state, link::open(tx, state, secret).await?)
    }

    /// Opens an application for an action that only the applicant can take.
    ///
    /// # Errors
    /// If the link doesn't work or is a colleague's, or the tier is no longer offered.
    pub(crate) async fn open_own(tx: &mut Tx, state: &'a AppState, secret: &LinkSecret) -> Result<Self, CommandError> {
        let linked = Self::open(tx, state, secret).await?;
        if linked.opened.is_applicant() {
            Ok(linked)
        } else {
            Err(CommandError::NotThisPart)
        }
    }

    /// Opens an application to read what was signed. A colleague who signed can read it until their link would have expired.
    ///
    /// # Errors
    /// If the link doesn't work or doesn't give access.
    pub(super) async fn open_signed(
        tx: &mut Tx,
        state: &'a AppState,
        secret: &LinkSecret,
    ) -> Result<Self, CommandError> {
        let (opened, now) = (link::find(tx, secret).await?, state.clock.now());
        match link::usable(&opened.link, now) {
            Err(CommandError::Done) if opened.part() == Part::Signature && opened.link.expires_at > now.0 => {}
            usable => usable?,
        }
        match opened.part() {
            Part::Applicant | Part::Signature => Self::of(state, opened),
            Part::Legal | Part::Billing | Part::Marketing => Err(CommandError::NotThisPart),
        }
    }

    pub(super) fn of(state: &'a AppState, opened: OpenedRow) -> Result<Self, CommandError> {
        let application = &opened.application;
        let wanted = VersionQuery::Version(application.version.clone());
        let catalogue = &state.loaded.catalogue;
        let programme = catalogue
            .programme(&application.foundation, &application.programme, &wanted)
            .ok();
        let found = programme.and_then(|programme| Some((programme, programme.tier(&application.tier)?)));
        let (programme, tier) = found.ok_or_else(|| {
            let foundation = catalogue.foundation(&application.foundation);
            CommandError::RulesMissing(Box::new(RulesMissing {
                reference: application.reference.clone(),
                foundation: application.foundation.clone(),
                programme: application.programme.clone(),
                version: application.version.clone(),
                tier: application.tier.clone(),
                email: foundation.map(|foundation| foundation.contact.email.clone()),
            }))
        })?;
        let foundation = catalogue.shelf(&application.foundation).ok();
        let foundation = foundation.map(|shelf| &shelf.foundation);
        let carried = application.carried.split_whitespace().map(str::to_owned).collect();
        Ok(Self {
            opened,
            programme,
            tier,
            steps: OnceLock::new(),
            carried,
            today: state.clock.today(),
            foundation,
        })
    }

    /// The same applicant's membership under other rules: another version, or another tier.
    pub(crate) fn under(self, programme: &'a Programme, tier: &'a Tier) -> Self {
        Self {
            programme,
            tier,
            steps: OnceLock::new(),
            ..self
        }
    }

    /// The same without giving this one up.
    pub(crate) fn with_rules<'b>(&self, programme: &'b Programme, tier: &'b Tier) -> LinkedApplication<'b>
    where
        'a: 'b,
    {
        LinkedApplication {
            opened: self.opened.clone(),
            programme,
            tier,
            steps: OnceLock::new(),
            carried: self.carried.clone(),
            today: self.today,
            foundation: self.foundation,
        }
    }

    /// The foundation that offers the tier.
    pub fn foundation(&self) -> Option<&'a Foundation> {
        self.foundation
    }

    /// The foundation's holidays.
    pub fn holidays(&self) -> Holidays {
        let foundation = self.foundation.map(|foundation| foundation.holidays.clone());
        foundation.unwrap_or_default()
    }

    /// The new member's name. Empty if it isn't known yet.
    pub fn party_name(&self) -> String {
        super::view::party_name(self)
    }

    pub fn subject(&self) -> ApplicationContext<'_> {
        ApplicationContext {
            programme: self.programme,
            tier: self.tier,
            answers: self.answers(),
            carried: &self.carried,
            today: self.today,
        }
    }

    pub fn answers(&self) -> &Answers {
        &self.opened.answers
    }

    /// The price for the answers, on this day.
    pub fn quote(&self, on: Date) -> Quote {
        let facts = self.answers().facts(self.programme, self.tier, on);
        quote(self.programme, self.tier, &facts)
    }

    /// The day whose prices count: that of the submission, even if the rules have another price later.
    pub fn priced_on(&self) -> Date {
        let submitted = self.opened.application.submitted_at.map(Timestamp);
        submitted.map_or(self.today, Timestamp::day)
    }

    /// The day by which the foundation has promised to decide, if the application was complete on this day. `None` if it promises
    /// nothing. Everything that states days before the decision follows from it.
    pub fn decided_by(&self, complete_since: Date) -> Option<Date> {
        let stages = self.stages(&self.quote(self.priced_on()));
        decided_by(complete_since, &stages, &self.holidays())
    }

    /// The first term of a membership that's agreed on this day. `None` if it has no fixed end.
    pub fn first_term(&self, agreed: Date) -> Option<TermPeriod> {
        let facts = self.answers().facts(self.programme, self.tier, agreed);
        self.tier.term_for(&facts)?.periods(agreed).next()
    }

    /// The first day of a membership that's agreed on this day.
    pub fn first_day(&self, agreed: Date) -> Date {
        let facts = self.answers().facts(self.programme, self.tier, agreed);
        let term = self.tier.term_for(&facts);
        term.and_then(|term| term.start(agreed)).unwrap_or(agreed)
    }

    /// Who reviews the application, if this is its price.
    pub(super) fn stages(&self, quote: &Quote) -> Vec<Stage> {
        let contribution = Contribution::of(quote, self.answers());
        stages(&self.programme.joining, self.tier, contribution.in_kind())
    }

    /// Replaces answers in memory, not in the database, and returns the previous ones.
    pub(super) fn set(&mut self, answers: Answers) -> Answers {
        self.steps = OnceLock::new();
        std::mem::replace(&mut self.opened.answers, answers)
    }

    /// Every step of the application.
    pub fn all_steps(&self) -> &[Step] {
        self.steps.get_or_init(|| steps(&self.subject()))
    }

    /// The steps the link gives access to: all for the applicant, those of the part for a colleague.
    pub fn steps(&self) -> Cow<'_, [Step]> {
        let (steps, part) = (self.all_steps(), self.opened.part());
        if part == Part::Applicant {
            return steps.into();
        }
        let own = steps.iter().filter(|step| step.part == part);
        own.cloned().collect()
    }
}
