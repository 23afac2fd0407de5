/** When something is to be done, as it is said. */
export const day = '(monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tonight|tomorrow)';
const clock =
  '(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midday|midnight|half|quarter|lunch\\w*|teatime|close|the end|then|the)';
export const when = `(${day}|(right )?now|this (minute|second|instant|morning|afternoon|evening|week)|(by|before|at|around) (about )?${clock}|within (the |an |a |one |two |three |twenty |forty )?\\w+|in (the next )?(\\w+ )?(few )?(minutes?|hours?|days?|seconds?)|before (we|you|i) (hang up|finish|end|ring off|go|put|get off)|(while|as) (you|we) (wait|are|talk|speak|stay|hold)|straight ?away|right away|immediately|first thing|the (\\w+) (of|at)|end of (the )?(day|week)|next (week|monday|tuesday|wednesday|thursday|friday)|in front of me)`;
