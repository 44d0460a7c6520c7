//! An application as it stands: its programme, its answers, its steps.

use super::link;
use super::{Desk, DeskError, Opened};
use crate::storage::Tx;
use domain::application::{Answers, ApplicationContext, Step, steps};
use domain::catalogue::VersionQuery;
use domain::date::Date;
use domain::foundation::Foundation;
use domain::joining::Part;
use domain::programme::{Programme, Tier};
use std::borrow::Cow;
use std::sync::OnceLock;

/// An application that was opened by a link, with everything its steps follow from.
#[derive(Debug)]
pub struct Case<'a> {
    pub opened: Opened,
    pub programme: &'a Programme,
    pub tier: &'a Tier,
    /// Of the answers as they are; making them takes longer than most else.
    steps: OnceLock<Vec<Step>>,
    pub carried: Vec<String>,
    pub today: Date,
    foundation: Option<&'a Foundation>,
}

impl<'a> Case<'a> {
    /// Opens an application by the secret of a link that works. In a transaction that writes, nobody else changes it until
    /// the end.
    ///
    /// # Errors
    /// When the link does not work, or what was applied for is not offered any more.
    pub(super) async fn open(tx: &mut Tx, desk: &'a Desk, secret: &str) -> Result<Self, DeskError> {
        Self::of(desk, link::open(tx, desk, secret).await?)
    }

    /// The same, for what only the applicant does.
    ///
    /// # Errors
    /// When the link does not work, is a colleague's, or what was applied for is not offered any more.
    pub(super) async fn open_own(tx: &mut Tx, desk: &'a Desk, secret: &str) -> Result<Self, DeskError> {
        let case = Self::open(tx, desk, secret).await?;
        if case.opened.is_applicant() {
            Ok(case)
        } else {
            Err(DeskError::NotThisPart)
        }
    }

    /// The same, for what was signed: who signed it by a link reads it until the link would have run out.
    ///
    /// # Errors
    /// When the link does not work or does not reach it.
    pub(super) async fn open_signed(tx: &mut Tx, desk: &'a Desk, secret: &str) -> Result<Self, DeskError> {
        let (opened, now) = (link::find(tx, secret).await?, desk.clock.now());
        match link::usable(&opened.link, now) {
            Err(DeskError::Done) if opened.part() == Part::Signature && opened.link.expires_at > now.0 => {}
            usable => usable?,
        }
        match opened.part() {
            Part::Applicant | Part::Signature => Self::of(desk, opened),
            Part::Legal | Part::Billing | Part::Marketing => Err(DeskError::NotThisPart),
        }
    }

    pub(super) fn of(desk: &'a Desk, opened: Opened) -> Result<Self, DeskError> {
        let application = &opened.application;
        let wanted = VersionQuery::Version(application.version.clone());
        let catalogue = &desk.loaded.catalogue;
        let programme = catalogue.programme(&application.foundation, &application.programme, &wanted)?;
        let tier = programme.tier(&application.tier).ok_or(DeskError::NoSuchTier)?;
        let foundation = catalogue.shelf(&application.foundation).ok();
        let foundation = foundation.map(|shelf| &shelf.foundation);
        let carried = application.carried.split_whitespace().map(str::to_owned).collect();
        Ok(Self {
            opened,
            programme,
            tier,
            steps: OnceLock::new(),
            carried,
            today: desk.clock.today(),
            foundation,
        })
    }

    /// Who offers it.
    pub fn foundation(&self) -> Option<&'a Foundation> {
        self.foundation
    }

    /// The name of who joins; empty while it is not known.
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

    /// Answers anew, here and not in the database. Gives back what was answered before.
    pub(super) fn set(&mut self, answers: Answers) -> Answers {
        self.steps = OnceLock::new();
        std::mem::replace(&mut self.opened.answers, answers)
    }

    /// Every step of the application.
    pub fn all_steps(&self) -> &[Step] {
        self.steps.get_or_init(|| steps(&self.subject()))
    }

    /// The steps that the link reaches: all for the applicant, those of the part for a colleague.
    pub fn steps(&self) -> Cow<'_, [Step]> {
        let (steps, part) = (self.all_steps(), self.opened.part());
        if part == Part::Applicant {
            return steps.into();
        }
        let own = steps.iter().filter(|step| step.part == part);
        own.cloned().collect()
    }
}
