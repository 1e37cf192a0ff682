/**
 * The reading of definitions, as the threads that do it load it.
 *
 * @packageDocumentation
 */
export {
  answerTask,
  type DefinitionTask,
  type DescribedApi,
  type TaskAnswer,
} from './answerTask';
export { inspectText, type InspectionAnswer } from './inspectText';
