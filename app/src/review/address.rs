//! The URLs of the console.

use crate::api::{QueueFilter, ReviewQueueAnswer, segment};

/// Where a queue is, and which part of it is shown.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct QueueAddress {
    foundation: String,
    show: QueueFilter,
    page: i64,
}

impl QueueAddress {
    pub fn of(queue: &ReviewQueueAnswer) -> Self {
        Self {
            foundation: queue.foundation.id.clone(),
            show: queue.show,
            page: queue.page,
        }
    }

    /// This part of the queue.
    pub fn queue(&self) -> String {
        format!("/review/{}{}", segment(&self.foundation), self.query())
    }

    /// Another filter, from its first page.
    pub fn filter(&self, show: QueueFilter) -> String {
        self.at(show, 1).queue()
    }

    /// Another page of the same filter.
    pub fn page(&self, page: i64) -> String {
        self.at(self.show, page).queue()
    }

    /// An application next to this part of the queue.
    pub fn application(&self, reference: &str) -> String {
        format!("{}{}", self.path(reference), self.query())
    }

    /// A file of an application.
    pub fn file(&self, reference: &str, id: &str) -> String {
        format!("{}/files/{}", self.path(reference), segment(id))
    }

    /// Where forms about the application's party are sent. They lead back to this part of the queue.
    pub fn member(&self, reference: &str) -> String {
        format!("{}/member{}", self.path(reference), self.query())
    }

    fn path(&self, reference: &str) -> String {
        format!("/review/{}/{}", segment(&self.foundation), segment(reference))
    }

    fn at(&self, show: QueueFilter, page: i64) -> Self {
        Self {
            foundation: self.foundation.clone(),
            show,
            page,
        }
    }

    fn query(&self) -> String {
        let page = if self.page > 1 {
            format!("&page={}", self.page)
        } else {
            String::new()
        };
        format!("?show={}{page}", self.show.id())
    }
}
