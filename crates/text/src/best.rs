//! Keeping the few best of many.

use std::collections::BinaryHeap;

/// Keeps the `limit` smallest values pushed, whatever their number.
pub(crate) struct Best<T> {
    heap: BinaryHeap<T>,
    limit: usize,
}

impl<T: Ord> Best<T> {
    pub(crate) fn new(limit: usize) -> Self {
        Self { heap: BinaryHeap::new(), limit }
    }

    pub(crate) fn push(&mut self, value: T) {
        self.heap.push(value);
        if self.heap.len() > self.limit {
            self.heap.pop();
        }
    }

    /// The values kept, the smallest first.
    pub(crate) fn into_sorted(self) -> Vec<T> {
        self.heap.into_sorted_vec()
    }
}
