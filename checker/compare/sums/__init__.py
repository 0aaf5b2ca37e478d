"""Facts that cannot all hold, over a whole project: claims as amounts, their sums, shares and ceilings, and the words for them."""
