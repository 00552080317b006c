// Where in the table the person is, for when they come back from a claim.
export const place = $state({ top: 0, active: -1 });
