//! The URLs of the console.

use crate::api::{QueueFilter, ReviewQueueAnswer, segment};
use crate::site::{page_parameter, sort_parameter};

/// Where a queue is, and which part of it is shown.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct QueueAddress {
    foundation: String,
    show: QueueFilter,
    /// The column that it's sorted by, with a minus for descending. Empty for the filter's own order.
    sort: String,
    page: i64,
}

impl QueueAddress {
    pub fn of(queue: &ReviewQueueAnswer) -> Self {
        Self {
            foundation: queue.foundation.id.clone(),
            show: queue.show,
            sort: shared(queue.show, &queue.sort),
            page: queue.page,
        }
    }

    /// This part of the queue.
    pub fn queue(&self) -> String {
        format!("/review/{}{}", segment(&self.foundation), self.query())
    }

    /// Another filter, in its own order and from its first page.
    pub fn filter(&self, show: QueueFilter) -> String {
        self.at(show, "", 1).queue()
    }

    /// The same filter in another order, from its first page.
    pub fn sorted(&self, sort: &str) -> String {
        self.at(self.show, sort, 1).queue()
    }

    /// Another page of the same filter, in the same order.
    pub fn page(&self, page: i64) -> String {
        self.at(self.show, &self.sort, page).queue()
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

    fn at(&self, show: QueueFilter, sort: &str, page: i64) -> Self {
        Self {
            foundation: self.foundation.clone(),
            show,
            sort: shared(show, sort),
            page,
        }
    }

    fn query(&self) -> String {
        let (sort, page) = (sort_parameter("sort", &self.sort), page_parameter("page", self.page));
        format!("?show={}{sort}{page}", self.show.id())
    }
}

/// An order as URLs have it. The filter's own order isn't in them.
fn shared(show: QueueFilter, sort: &str) -> String {
    if sort == show.own_sort() {
        String::new()
    } else {
        sort.to_owned()
    }
}
