//! What follows a term depends on: a member's answers, and the rules that count for the membership.

use crate::applications::LinkedApplication;
use domain::application::Answers;
use domain::date::Date;
use domain::programme::{Programme, Tier};

/// A member under the rules of a version of the programme.
pub(in crate::members) trait MemberRules {
    fn programme(&self) -> &Programme;
    fn tier(&self) -> &Tier;
    fn answers(&self) -> &Answers;
    fn today(&self) -> Date;
}

impl MemberRules for LinkedApplication<'_> {
    fn programme(&self) -> &Programme {
        self.programme
    }

    fn tier(&self) -> &Tier {
        self.tier
    }

    fn answers(&self) -> &Answers {
        &self.opened.answers
    }

    fn today(&self) -> Date {
        self.today
    }
}

/// The same without the application, of which there can be many.
#[derive(Clone, Copy, Debug)]
pub(super) struct AnsweredRules<'a> {
    pub programme: &'a Programme,
    pub tier: &'a Tier,
    pub answers: &'a Answers,
    pub today: Date,
}

impl MemberRules for AnsweredRules<'_> {
    fn programme(&self) -> &Programme {
        self.programme
    }

    fn tier(&self) -> &Tier {
        self.tier
    }

    fn answers(&self) -> &Answers {
        self.answers
    }

    fn today(&self) -> Date {
        self.today
    }
}
