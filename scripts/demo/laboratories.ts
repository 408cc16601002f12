import { addLaboratory } from '@/lib/laboratory/add-laboratory';
import { addRanges } from '@/lib/laboratory/add-ranges';
import { demoPerson } from '@/study/demo/cast';
import { demoLaboratories } from '@/study/demo/laboratories';
import { done } from './done';
import { actorIn, type DemoPeople } from './people';

/** Opens the laboratories of the demo sites with their reference ranges, as the central data manager; returns how many ranges. */
export async function openLaboratories(people: DemoPeople): Promise<number> {
  const clara = actorIn(people, demoPerson('central_data_manager').email);
  let count = 0;
  for (const { site, name, ranges } of demoLaboratories) {
    const { laboratoryId } = done(`the laboratory ${name}`, await addLaboratory(clara, { site, name }));
    count += done(`the ranges of ${name}`, await addRanges(clara, laboratoryId, [...ranges])).added;
  }
  return count;
}
